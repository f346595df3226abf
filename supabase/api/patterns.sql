create or replace function app.note_network(signature bigint, ip inet) returns void
language plpgsql volatile set search_path = '' as $$
declare
  address inet := app.plain_address(ip);
begin
  if ip is null or exists (select from app.place_networks as place where place.network >>= address) then
    return;
  end if;
  insert into app.signature_networks (signature, key, expires_at)
  values (
    note_network.signature,
    substr(sha256(app.salt_of(app.today()) || convert_to('signed ' || app.network_of(address, 'network'), 'UTF8')), 1, 16),
    app.clock() + app.span('network_hours')
  );
end
$$;
comment on function app.note_network is
  'Notes that a signature came from the same network as others of this day, by a key with the day''s salt. Networks of '
  'registered places are not noted.';

create or replace function app.sweep_networks() returns jsonb
language plpgsql volatile set search_path = '' as $$
begin
  delete from app.signature_networks as seen where seen.expires_at <= app.clock();
  return '{}';
end
$$;

create or replace function public.forget_networks() returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
begin
  return app.sweep_networks();
end
$$;
comment on function public.forget_networks is 'Deletes the keys of networks that are over. Runs every minute, because the nightly sweep would keep some a day longer.';
grant execute on function public.forget_networks to service_role;

create or replace function public.list_patterns(petition text default null) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  person app.staff := app.require_staff('moderator', 'officer');
  least_number int := app.rule('pattern_signatures');
  since timestamptz := app.clock() - app.span('pattern_days');
  asked app.petitions;
begin
  if petition is not null then
    select * into asked from app.petitions as known where known.slug = list_patterns.petition;
    if not found then
      perform app.refuse(404, 'petition_unknown');
    end if;
  end if;
  return (
    with signed as materialized (
      select signature.id, signature.petition, signature.name_key, signature.postcode, signature.email, signature.channel,
        signature.signed_at
      from app.signatures as signature
      where signature.state in ('pending', 'confirmed')
        and case when asked.id is null then signature.signed_at >= since else signature.petition = asked.id end
    ), grouped as (
      select 'domain' as kind, signed.petition, split_part(lower(signed.email), '@', 2) as value, count(*) as number, count(*) as spread
      from signed where signed.email is not null group by 2, 3
      union all
      select 'minute', signed.petition, to_jsonb(date_trunc('minute', signed.signed_at)) #>> '{}', count(*), count(*)
      from signed where signed.channel = 'web' group by signed.petition, date_trunc('minute', signed.signed_at)
      union all
      select 'postcode', signed.petition, signed.postcode, count(*), count(*) from signed where signed.postcode is not null group by 2, 3
      union all
      select 'same_name', named.petition, named.name_key, sum(named.number), count(*)
      from (
        select signed.petition, signed.name_key, signed.postcode, count(*) as number
        from signed where signed.name_key is not null group by 1, 2, 3
      ) as named group by 2, 3 having sum(named.number) >= least_number
      union all
      select 'numbered_name', numbered.petition, numbered.stem, count(*), count(distinct numbered.name_key)
      from (
        select signed.petition, signed.name_key, app.name_without_digits(signed.name_key) as stem from signed
        where signed.name_key ~ '[0-9]'
      ) as numbered group by 2, 3
      union all
      select 'network', signed.petition, encode(seen.key, 'hex'), count(distinct signed.id), count(distinct signed.id)
      from app.signature_networks as seen join signed on signed.id = seen.signature
      where seen.expires_at > app.clock() group by 2, 3
    ), ranked as (
      select grouped.*, row_number() over (partition by grouped.kind order by grouped.number desc, grouped.value) as place
      from grouped
      where grouped.spread >= least_number
        and not (grouped.kind = 'domain' and exists (select from app.mail_domains as common where common.domain = grouped.value))
    )
    select jsonb_build_object(
      'days', app.rule('pattern_days'),
      'of', case when asked.id is not null then jsonb_build_object('action', asked.action, 'lang', asked.lang) end,
      'patterns', coalesce(jsonb_agg(jsonb_build_object(
        'kind', ranked.kind, 'value', ranked.value, 'number', ranked.number, 'spread', ranked.spread,
        'petition', known.slug, 'action', known.action, 'lang', known.lang
      ) order by ranked.kind, ranked.place), '[]')
    )
    from ranked join app.petitions as known on known.id = ranked.petition
    where ranked.place <= 10
  );
end
$$;
comment on function public.list_patterns is
  'What many signatures of one petition have in common: of that petition, or of all in the last pattern_days. Ten of a kind '
  'at most. spread is how many postcodes a name has, or how many names differ only by digits; otherwise it equals number.';
grant execute on function public.list_patterns to authenticated;
