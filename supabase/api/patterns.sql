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
    ), newest as (
      select signed.petition, signed.name_key, count(*) as number
      from (select * from signed order by signed.id desc limit app.rule('pattern_names')) as signed
      where asked.id is not null and char_length(signed.name_key) > 5 and signed.name_key !~ '[0-9]'
      group by 1, 2
    ), nearly as (
      -- Names that are equal once a letter is left out of all of them, or of all but one. Of two equal letters, it is the second.
      select whole.petition, whole.rest, sum(whole.number) as number, count(*) as spread,
        (array_agg(whole.name_key order by whole.name_key))[1:3] as examples
      from (
        select newest.*, newest.name_key as rest from newest
        union all
        select newest.*, overlay(newest.name_key placing '' from place for 1)
        from newest cross join lateral generate_series(1, char_length(newest.name_key)) as place
        where substr(newest.name_key, place, 1) <> substr(newest.name_key, place + 1, 1)
      ) as whole group by 1, 2 having count(*) >= least_number
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
      select 'similar_name', nearly.petition, nearly.rest, nearly.number, nearly.spread from nearly
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
      'days', app.rule('pattern_days'), 'names', app.rule('pattern_names'),
      'of', case when asked.id is not null then jsonb_build_object('action', asked.action, 'lang', asked.lang) end,
      'patterns', coalesce(jsonb_agg(jsonb_build_object(
        'kind', ranked.kind, 'value', ranked.value, 'number', ranked.number, 'spread', ranked.spread,
        'examples', (
          select nearly.examples from nearly
          where ranked.kind = 'similar_name' and (nearly.petition, nearly.rest) = (ranked.petition, ranked.value)
        ),
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
  'at most. spread is how many postcodes a name has, or how many names differ only by digits or by a letter; otherwise it equals number. '
  'Names that are nearly alike are looked for in one petition only, among its newest pattern_names signatures; value is what is equal in them.';
grant execute on function public.list_patterns to authenticated;
