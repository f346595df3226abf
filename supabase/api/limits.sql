create or replace function app.salt_of(day date) returns bytea
language plpgsql volatile set search_path = '' as $$
declare
  found_salt bytea;
begin
  loop
    select known.salt into found_salt from app.limit_salts as known where known.day = salt_of.day;
    exit when found;
    insert into app.limit_salts (day) values (salt_of.day) on conflict do nothing;
  end loop;
  return found_salt;
end
$$;

create or replace function app.plain_address(ip inet) returns inet
language plpgsql immutable strict set search_path = '' as $$
begin
  return case when ip <<= inet '::ffff:0:0/96' then inet '0.0.0.0' + (host(ip)::inet - inet '::ffff:0:0') else ip end;
end
$$;
comment on function app.plain_address is
  'An IPv4 address inside IPv6 (::ffff:192.0.2.1) as IPv4; otherwise all of these would be in one network.';

create or replace function app.network_of(ip inet, reach text) returns text
language plpgsql immutable strict set search_path = '' as $$
declare
  address inet := app.plain_address(ip);
  bits int := case when family(address) = 4 then 32 else 64 end - case reach when 'network' then
    case when family(address) = 4 then 8 else 16 end else 0 end;
begin
  return network(set_masklen(address, bits))::text;
end
$$;
comment on function app.network_of is 'An address is a /32 or, in IPv6, a /64; a network is a /24 or a /48.';

create or replace function app.take_from_limits(action text, ip inet) returns void
language plpgsql volatile set search_path = '' as $$
declare
  at timestamptz := app.clock();
  address inet := app.plain_address(ip);
  salt bytea;
  reached app.limits;
begin
  if ip is null or exists (select from app.place_networks as place where place.network >>= address) then
    return;
  end if;
  salt := app.salt_of(app.today());
  with taken as (
    insert into app.limits as known (key, reach, most, used, ends_at)
    select
      sha256(salt || convert_to(action || ' ' || app.network_of(address, reach), 'UTF8')),
      reach, app.rule(action || '_per_' || reach), 1, at + app.span(action || '_window_minutes')
    from unnest(array['address', 'network']) as reach
    order by reach
    on conflict (key) do update set
      most = excluded.most,
      used = case when known.ends_at <= at then 1 else known.used + 1 end,
      ends_at = case when known.ends_at <= at then excluded.ends_at else known.ends_at end
    returning known.*
  )
  select * into reached from taken where taken.used > taken.most order by taken.reach limit 1;
  if found then
    perform app.refuse(
      429, 'too_many_from_' || reached.reach,
      greatest(1, ceil(extract(epoch from reached.ends_at - at)))::text
    );
  end if;
end
$$;
comment on function app.take_from_limits is
  'Takes one from the limits of an address and of its network. A refusal, for any reason, rolls this back, so it costs '
  'nothing: a person who waits as long as the hint says gets through, however often they tried.';

create or replace function app.mail_limit_key(about text, petition int default null) returns bytea
language plpgsql volatile set search_path = '' as $$
begin
  return sha256(app.salt_of(app.today()) || convert_to(concat_ws(' ', 'mail', about, petition), 'UTF8'));
end
$$;
comment on function app.mail_limit_key is 'The key of a limit of mails: about a mailbox or something else, and one petition or all.';

create or replace function app.take_mail(key bytea, reach text, most int, ends_at timestamptz) returns boolean
language plpgsql volatile set search_path = '' as $$
declare
  at timestamptz := app.clock();
begin
  if most < 1 then
    return false;
  end if;
  insert into app.limits as known (key, reach, most, used, ends_at)
  values (take_mail.key, take_mail.reach, take_mail.most, 1, take_mail.ends_at)
  on conflict on constraint limits_pkey do update set
    most = excluded.most,
    used = case when known.ends_at <= at then 1 else known.used + 1 end,
    ends_at = case when known.ends_at <= at then excluded.ends_at else known.ends_at end
  where known.ends_at <= at or known.used < excluded.most;
  return found;
end
$$;
comment on function app.take_mail is 'Takes one from a limit of mails, or changes nothing and returns false.';

create or replace function app.may_mail(mailbox text, petition int default null, may_be_last boolean default false) returns boolean
language plpgsql volatile set search_path = '' as $$
declare
  window_ends_at timestamptz := app.clock() + app.span('mail_window_minutes');
  kept int := case when may_be_last then 0 else 1 end;
begin
  -- The petition first: a mail that its limit stops must not use up the limit of the mailbox for other mail.
  if petition is not null and not app.take_mail(
    app.mail_limit_key(mailbox, petition), 'petition', app.rule('mails_per_petition') - kept, window_ends_at
  ) then
    return false;
  end if;
  return app.take_mail(app.mail_limit_key(mailbox), 'mailbox', app.rule('mails_per_mailbox') - kept, window_ends_at);
end
$$;
comment on function app.may_mail is
  'Whether one more mail may go to a mailbox, so that nobody can flood it through us. Only a mail whose link counts a '
  'signature may be the last one of a limit, so a mailbox that gets no more mail holds such a link. The pages say to '
  'everybody that mails are limited.';

create or replace function app.may_mail_on_return(mine app.signatures) returns boolean
language plpgsql volatile set search_path = '' as $$
declare
  day_ends_at timestamptz := (app.today() + 1)::timestamp at time zone 'Europe/London';
begin
  if not exists (
    select from app.confirmations as known
    where known.signature = mine.id and known.created_at <= app.clock() - app.span('mail_return_minutes')
  ) then
    return false;
  end if;
  return app.take_mail(
      app.mail_limit_key(concat_ws(' ', 'back', mine.mailbox, mine.name_key), mine.petition), 'person', 1, day_ends_at
    )
    and app.take_mail(app.mail_limit_key('back ' || mine.mailbox), 'return', app.rule('mails_on_return'), day_ends_at);
end
$$;
comment on function app.may_mail_on_return is
  'Whether a mail may go beyond the limits, because this person asked before and comes back: somebody else may have used '
  'up the limits. Once a day for a person and a petition, mails_on_return a day for a mailbox.';

create or replace function app.sweep_limits() returns jsonb
language plpgsql volatile set search_path = '' as $$
begin
  delete from app.limits as used where used.key in (
    select expired.key from app.limits as expired where expired.ends_at <= app.clock() for update skip locked
  );
  delete from app.limit_salts as salt where salt.day < app.today();
  return '{}';
end
$$;
