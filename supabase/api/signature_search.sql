create or replace function app.postcode_part(typed text) returns text
language plpgsql immutable strict set search_path = '' as $$
declare
  letters text := regexp_replace(upper(btrim(typed)), '\s+', ' ', 'g');
begin
  return case when letters ~ '^[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}$' then left(letters, -3) || ' ' || right(letters, 3) else letters end;
end
$$;
comment on function app.postcode_part is 'A postcode, or the beginning of one, as postcodes are stored.';

create or replace function app.postcode_beginning(typed text) returns text
language plpgsql immutable strict set search_path = '' as $$
declare
  part text := app.postcode_part(typed);
begin
  -- TB1 is a whole outward code: TB11 is another.
  return case when position(' ' in part) = 0 then part || ' ' else part end;
end
$$;

create or replace function app.name_without_digits(name_key text) returns text
language plpgsql immutable strict parallel safe set search_path = '' as $$
begin
  return translate(name_key, '0123456789', '');
end
$$;

create or replace function app.one_letter_more(name_key text) returns text[]
language plpgsql immutable strict parallel safe set search_path = '' as $$
begin
  return array(
    select regexp_replace(left(name_key, place), '([%_\\])', '\\\1', 'g') || '_' || regexp_replace(substr(name_key, place + 1), '([%_\\])', '\\\1', 'g')
    from generate_series(0, char_length(name_key)) as place
  );
end
$$;
comment on function app.one_letter_more is 'The patterns of the names that have one letter more than a name, wherever it stands.';

create or replace function app.is_nearly(name_key text, other text) returns boolean
language plpgsql immutable strict parallel safe set search_path = '' as $$
begin
  return name_key = other or name_key like any (app.one_letter_more(other));
end
$$;
comment on function app.is_nearly is 'Whether a name is another one, or has one letter more.';

create or replace function app.signature_condition(criteria jsonb) returns text
language plpgsql stable set search_path = '' as $$
declare
  unknown text[];
  condition text;
begin
  with known (name, condition) as (values
    ('petition', $c$signature.petition = (select asked.id from app.petitions as asked where asked.slug = $1 ->> 'petition')$c$),
    ('state', $c$signature.state = $1 ->> 'state'$c$),
    ('channel', $c$signature.channel = $1 ->> 'channel'$c$),
    ('from', $c$signature.signed_at >= (select ($1 ->> 'from')::timestamp at time zone 'Europe/London')$c$),
    ('until', $c$signature.signed_at < (select (($1 ->> 'until')::date + 1)::timestamp at time zone 'Europe/London')$c$),
    ('name', $c$position(app.name_key($1 ->> 'name') in signature.name_key) > 0$c$),
    ('same_name', $c$signature.name_key = $1 ->> 'same_name'$c$),
    ('numbered_name', $c$app.name_without_digits(signature.name_key) = $1 ->> 'numbered_name'$c$),
    -- As app.is_nearly says it, with the patterns made once.
    ('similar_name', $c$(signature.name_key = $1 ->> 'similar_name'
      or signature.name_key like any ((select app.one_letter_more($1 ->> 'similar_name'))::text[]))$c$),
    ('email', $c$(signature.mailbox = (select app.mailbox($1 ->> 'email')) or signature.mailbox is null
      and signature.email is not null and app.mailbox(signature.email) = (select app.mailbox($1 ->> 'email')))$c$),
    ('domain', $c$split_part(lower(signature.email), '@', 2) = $1 ->> 'domain'$c$),
    ('postcode', $c$(signature.postcode = app.postcode_part($1 ->> 'postcode')
      or starts_with(signature.postcode, app.postcode_beginning($1 ->> 'postcode')))$c$),
    ('minute', $c$signature.signed_at >= (select ($1 ->> 'minute')::timestamptz)
      and signature.signed_at < (select ($1 ->> 'minute')::timestamptz + interval '1 minute')$c$),
    ('sheet', $c$signature.id in (
      select line.signature from app.sheet_lines as line join app.sheets as entered on entered.id = line.sheet
      where upper(entered.code) = upper($1 ->> 'sheet'))$c$),
    ('network', $c$signature.id in (
      select seen.signature from app.signature_networks as seen where seen.key = decode($1 ->> 'network', 'hex'))$c$)
  )
  select array_agg(given.name) filter (where known.name is null), string_agg(known.condition, ' and ' order by known.name)
  into unknown, condition
  from jsonb_object_keys(criteria) as given (name) left join known on known.name = given.name;
  if unknown is not null then
    raise exception using errcode = '22023', message = 'there is no such criterion: ' || array_to_string(unknown, ', ');
  end if;
  return coalesce(condition, 'true');
end
$$;
comment on function app.signature_condition is
  'What a search looks for, as the condition of a query whose first parameter is the criteria. A new criterion is a line here.';

create or replace function app.narrows(criteria jsonb) returns boolean
language plpgsql immutable set search_path = '' as $$
begin
  return criteria - '{petition,state}'::text[] <> '{}';
end
$$;
comment on function app.narrows is 'Whether criteria say more than a petition and a state, which are true of everybody who signed.';

create or replace function app.check_criteria(criteria jsonb, must_narrow boolean default false) returns void
language plpgsql volatile set search_path = '' as $$
begin
  if criteria ? 'petition' and not exists (select from app.petitions as asked where asked.slug = criteria ->> 'petition') then
    perform app.refuse(404, 'petition_unknown');
  end if;
  if must_narrow and not app.narrows(criteria) then
    perform app.refuse(422, 'criteria_missing');
  end if;
end
$$;

create or replace function app.signature_facts(mine app.signatures, shows_email boolean) returns jsonb
language plpgsql stable set search_path = '' as $$
begin
  return jsonb_build_object(
    'id', mine.id, 'name', mine.name, 'postcode', mine.postcode, 'area', mine.area, 'channel', mine.channel, 'state', mine.state,
    'email', case when shows_email then mine.email else regexp_replace(mine.email, '^(.)[^@]*', '\1•••') end,
    'signed_at', mine.signed_at, 'confirmed_at', mine.confirmed_at, 'is_erased', mine.erased_at is not null
  );
end
$$;

create or replace function app.found_signatures(criteria jsonb, after bigint, most int) returns jsonb
language plpgsql volatile set search_path = '' as $$
declare
  condition text := app.signature_condition(criteria);
  number int;
  ids bigint[];
begin
  perform app.check_criteria(criteria);
  execute format(
    'select count(*), (array_agg(signature.id order by signature.id) filter (where signature.id > $2))[1:$3]
    from app.signatures as signature where %s', condition
  ) into number, ids using criteria, coalesce(after, 0), most + 1;
  return jsonb_build_object(
    'number', number, 'has_more', coalesce(cardinality(ids), 0) > most,
    'signatures', (
      select coalesce(jsonb_agg(
        app.signature_facts(mine, criteria ? 'email')
          || jsonb_build_object('petition', asked.slug, 'action', asked.action, 'lang', asked.lang)
        order by mine.id
      ), '[]')
      from app.signatures as mine join app.petitions as asked on asked.id = mine.petition
      where mine.id = any (ids[1:most])
    )
  );
end
$$;
comment on function app.found_signatures is
  'How many signatures meet the criteria, and some of them, the oldest first. A mail address is whole only where the criteria name it.';

create or replace function public.search_signatures(criteria jsonb, after bigint default null, most int default 50) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform app.require_staff('moderator', 'officer');
  return app.found_signatures(criteria, after, least(greatest(most, 1), 200));
end
$$;
comment on function public.search_signatures is 'A page of what app.found_signatures finds, after the signature with that id.';
grant execute on function public.search_signatures to authenticated;

create or replace function public.find_petitions(words text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform app.require_staff('moderator', 'officer');
  return (
    select coalesce(jsonb_agg(jsonb_build_object('slug', found.slug, 'action', found.action, 'lang', found.lang)), '[]')
    from (
      select asked.slug, asked.action, asked.lang from app.petitions as asked
      where asked.slug = find_petitions.words or position(lower(find_petitions.words) in lower(asked.action)) > 0
      order by asked.slug = find_petitions.words desc, asked.id desc limit 10
    ) as found
  );
end
$$;
comment on function public.find_petitions is 'Up to ten petitions whose text has these words; a petition of this slug comes first.';
grant execute on function public.find_petitions to authenticated;

create or replace function public.read_signature(id bigint) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  person app.staff := app.require_staff('moderator', 'officer');
  mine app.signatures;
  asked app.petitions;
begin
  select * into mine from app.signatures as known where known.id = read_signature.id;
  if not found then
    perform app.refuse(404, 'signature_unknown');
  end if;
  select * into asked from app.petitions as known where known.id = mine.petition;
  return app.signature_facts(mine, false) || jsonb_build_object(
    'petition', asked.slug, 'action', asked.action, 'lang', asked.lang,
    'may_take_off', mine.state in ('pending', 'confirmed', 'set_aside'),
    'may_erase', app.may_erase(mine, asked)
  );
end
$$;
grant execute on function public.read_signature to authenticated;

create or replace function public.take_off_signature(id bigint, state text, reason text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  person app.staff := app.require_staff('moderator', 'officer');
  mine app.signatures;
begin
  perform app.require_reason(reason);
  if state not in ('withdrawn', 'invalidated') then
    perform app.refuse(422, 'act_not_possible');
  end if;
  mine := app.lock_signature(id);
  if mine.id is null then
    perform app.refuse(404, 'signature_unknown');
  end if;
  -- A second press on the same button.
  if mine.state = take_off_signature.state then
    return '{}';
  end if;
  if mine.state not in ('pending', 'confirmed', 'set_aside') then
    perform app.refuse(409, 'signature_off');
  end if;
  perform app.take_off(mine.id, take_off_signature.state, reason);
  perform app.note_crossings(mine.petition);
  return '{}';
end
$$;
comment on function public.take_off_signature is
  'Takes one signature off its petition: withdrawn when its signer asked, invalidated when it breaks the rules. No mail goes out.';
grant execute on function public.take_off_signature to authenticated;

create or replace function public.erase_signature(id bigint, reason text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  person app.staff := app.require_staff('moderator', 'officer');
  mine app.signatures;
begin
  perform app.require_reason(reason);
  mine := app.lock_signature(id);
  if mine.id is null then
    perform app.refuse(404, 'signature_unknown');
  end if;
  if mine.erased_at is not null then
    return '{}';
  end if;
  if app.erase_signers(array[mine.id]) = 0 then
    perform app.refuse(409, 'signature_counts');
  end if;
  perform app.record_act(
    'erase_signature', (select asked.slug from app.petitions as asked where asked.id = mine.petition),
    jsonb_build_object('signature', mine.id, 'reason', reason)
  );
  return '{}';
end
$$;
comment on function public.erase_signature is
  'Removes the name, address and postcode of a signature that was taken off, or whose petition is over.';
grant execute on function public.erase_signature to authenticated;
