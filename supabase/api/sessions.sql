create or replace function app.claims() returns jsonb
language plpgsql stable set search_path = '' as $$
begin
  return coalesce(nullif(current_setting('request.jwt.claims', true), '')::jsonb, '{}');
end
$$;
comment on function app.claims is 'The claims of this call''s token, whose signature PostgREST has checked.';

create or replace function app.is_over(session app.staff_sessions, person app.staff) returns boolean
language plpgsql stable set search_path = '' as $$
declare
  at timestamptz := app.clock();
begin
  return session.ended_at is not null or person.removed_at is not null
    or coalesce(session.started_at <= person.signed_out_at, false)
    or at >= session.seen_at + app.span('session_idle_minutes') or at >= session.started_at + app.span('session_hours');
end
$$;

create or replace function app.require_staff(variadic roles text[] default '{}') returns app.staff
language plpgsql volatile set search_path = '' as $$
declare
  at timestamptz := app.clock();
  session app.staff_sessions;
  person app.staff;
begin
  select * into session from app.staff_sessions as known
  where known.id = (app.claims() ->> 'session_id')::uuid and known.staff = (app.claims() ->> 'sub')::uuid;
  select * into person from app.staff as known where known.id = session.staff;
  if not found or app.is_over(session, person) then
    perform app.refuse(401, 'session_ended');
  end if;
  if cardinality(roles) > 0 and not (require_staff.roles && person.roles::text[]) then
    perform app.refuse(403, 'role_missing');
  end if;
  update app.staff_sessions as known set seen_at = at
  where known.id = session.id and known.seen_at <= at - interval '1 minute';
  return person;
end
$$;
comment on function app.require_staff is
  'The caller, if their token names a member of staff in a live session with one of these roles (any, if none is named). '
  'Every function for staff begins with it, so a person who is removed or loses a role is out at the next call.';

create or replace function app.take_staff_link(mailbox text) returns void
language plpgsql volatile set search_path = '' as $$
declare
  at timestamptz := app.clock();
  salt bytea := app.salt_of(app.today());
  reached app.limits;
begin
  with taken as (
    insert into app.limits as known (key, reach, most, used, ends_at)
    select sha256(salt || convert_to(part.of || mailbox, 'UTF8')), 'mailbox', part.most, 1, at + part.lasts
    from (
      values
        ('mail staff ', app.rule('mails_per_mailbox'), app.span('mail_window_minutes')),
        ('staff link ', 1, app.span('staff_link_pause_seconds'))
    ) as part (of, most, lasts)
    order by part.of
    on conflict (key) do update set
      most = excluded.most,
      used = case when known.ends_at <= at then 1 else known.used + 1 end,
      ends_at = case when known.ends_at <= at then excluded.ends_at else known.ends_at end
    returning known.*
  )
  select * into reached from taken where taken.used > taken.most order by taken.ends_at desc limit 1;
  if found then
    perform app.refuse(429, 'link_too_soon', greatest(1, ceil(extract(epoch from reached.ends_at - at)))::text);
  end if;
end
$$;
comment on function app.take_staff_link is
  'Refuses a link for a mailbox that was sent one just now, or many in this hour. It does so for every address, so that it '
  'tells nobody who works here. Other mail does not count: otherwise strangers could lock the person out by signing '
  'petitions with this address.';

create or replace function public.request_staff_link(email text, lang text, ip inet) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  mailbox text := app.mailbox(email);
  -- Shows that one address was tried again. After the day's salt is deleted, the trace leads to no address.
  trace text := left(encode(sha256(app.salt_of(app.today()) || convert_to('staff ' || mailbox, 'UTF8')), 'hex'), 12);
  person app.staff;
begin
  perform app.take_from_limits('staff_link', ip);
  perform app.take_staff_link(mailbox);
  select * into person from app.staff as known
  where known.email = lower(request_staff_link.email) and known.removed_at is null;
  if not found then
    perform app.record_act('refuse_link', null, jsonb_build_object('address', trace));
    return null;
  end if;
  perform app.record_act('send_link', person.name, jsonb_build_object('staff', person.id));
  return jsonb_build_object('id', person.id, 'email', person.email, 'lang', request_staff_link.lang);
end
$$;
comment on function public.request_staff_link is
  'The person to mail a link for signing in. Null for an address that is not on the staff, which the log shows without '
  'the address. The limits are the same for everybody.';
grant execute on function public.request_staff_link to service_role;

create or replace function public.begin_session() returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  at timestamptz := app.clock();
  claims jsonb := app.claims();
  person app.staff;
begin
  -- Only a new link begins a session: neither a refreshed token nor a password that was set with a stolen token does.
  if not exists (
    select from jsonb_array_elements(claims -> 'amr') as way
    where way ->> 'method' = 'otp' and to_timestamp((way ->> 'timestamp')::bigint) > at - app.span('session_begin_minutes')
  ) then
    perform app.refuse(401, 'session_ended');
  end if;
  -- People can change their address in Supabase Auth, so the address must equal the one in the table.
  select * into person from app.staff as known
  where known.id = (claims ->> 'sub')::uuid and known.email = lower(claims ->> 'email') and known.removed_at is null;
  if not found then
    perform app.refuse(403, 'role_missing');
  end if;
  insert into app.staff_sessions (id, staff, started_at, seen_at)
  values ((claims ->> 'session_id')::uuid, person.id, at, at)
  on conflict (id) do nothing;
  if found then
    perform app.record_act('sign_in', null, '{}');
  end if;
  return app.staff_facts(app.require_staff());
end
$$;
comment on function public.begin_session is 'Begins a session by the token of a link. An ended one cannot begin again.';
grant execute on function public.begin_session to authenticated;

create or replace function public.staff_session() returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  person app.staff := app.require_staff();
begin
  return app.staff_facts(person) || app.note_helping() || jsonb_build_object('waits', app.waits_of(person));
end
$$;
grant execute on function public.staff_session to authenticated;

create or replace function public.end_session(everywhere boolean default false) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  person app.staff := app.require_staff();
begin
  if everywhere then
    update app.staff as known set signed_out_at = app.clock() where known.id = person.id;
  else
    update app.staff_sessions as known set ended_at = app.clock()
    where known.id = (app.claims() ->> 'session_id')::uuid;
  end if;
  perform app.record_act('sign_out', null, jsonb_build_object('everywhere', everywhere));
  return '{}';
end
$$;
grant execute on function public.end_session to authenticated;

create or replace function app.sweep_sessions() returns jsonb
language plpgsql volatile set search_path = '' as $$
declare
  sessions int;
begin
  delete from app.staff_sessions as session where session.seen_at < app.keep_from('staff_session_days');
  get diagnostics sessions = row_count;
  return jsonb_build_object('sessions', sessions);
end
$$;
