create or replace function app.lock_person(petition int, name_key text, postcode text) returns void
language plpgsql volatile set search_path = '' as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(concat_ws(' ', petition, postcode, name_key), 0));
end
$$;
comment on function app.lock_person is
  'Until the end of the transaction, nobody else decides whether this person counts on this petition. Take it before the '
  'signature is locked. Who needs several takes them in the order of petition, postcode and name, before the first signature.';

create or replace function app.lock_people(signatures bigint[]) returns void
language plpgsql volatile set search_path = '' as $$
begin
  perform app.lock_person(person.petition, person.name_key, person.postcode)
  from (
    select distinct signer.petition, signer.postcode::text, signer.name_key
    from app.signatures as signer where signer.id = any (signatures) and signer.erased_at is null
    order by 1, 2, 3
  ) as person;
end
$$;
comment on function app.lock_people is 'Locks the people of these signatures, in the order of app.lock_person.';

create or replace function app.lock_signature(id bigint) returns app.signatures
language plpgsql volatile set search_path = '' as $$
declare
  mine app.signatures;
begin
  perform app.lock_people(array[id]);
  select * into mine from app.signatures as known where known.id = lock_signature.id for no key update;
  return mine;
end
$$;
comment on function app.lock_signature is 'Locks the person of a signature, then the signature. Null where there is none.';

create or replace function app.sign_offline(
  asked app.petitions, name text, postcode text, channel text, lang text, phone text default null
) returns bigint
language plpgsql volatile set search_path = '' as $$
declare
  home text := app.read_postcode(postcode);
  key text := app.name_key(name);
  signature bigint;
begin
  perform app.lock_person(asked.id, key, home);
  if exists (
    select from app.signatures as known
    where (known.petition, known.name_key, known.postcode) = (asked.id, key, home)
      -- An officer decided about this very signature. One from a mailbox may have been somebody else's.
      and (known.state = 'confirmed' or (known.state = 'invalidated' and known.mailbox is null))
  ) then
    return null;
  end if;
  insert into app.signatures (petition, name, postcode, area, channel, lang, phone, state, confirmed_at)
  values (
    asked.id, sign_offline.name, home, app.area_of(home), sign_offline.channel, sign_offline.lang,
    nullif(btrim(sign_offline.phone), ''), 'confirmed', app.clock()
  )
  returning id into signature;
  perform app.add_to_tally(asked.id, app.area_of(home), sign_offline.channel);
  return signature;
end
$$;
comment on function app.sign_offline is
  'Counts somebody who signed on paper, at a counter or by phone, and returns the signature; null if a person with this '
  'name and postcode counts already, whatever the channel, or was invalidated without a mailbox. The caller checks whether the petition can be signed, and '
  'calls app.note_crossings afterwards.';

create or replace function app.keep_one_a_person() returns trigger
language plpgsql volatile set search_path = '' as $$
declare
  offline app.signatures;
begin
  perform app.lock_person(old.petition, old.name_key, old.postcode);
  if new.state = 'confirmed' then
    for offline in
      update app.signatures as known set state = 'set_aside'
      where (known.petition, known.name_key, known.postcode) = (old.petition, old.name_key, old.postcode)
        and known.state = 'confirmed' and known.mailbox is null
      returning *
    loop
      perform app.take_from_tally(offline.petition, offline.area, offline.channel);
    end loop;
  elsif not exists (
    select from app.signatures as known
    where (known.petition, known.name_key, known.postcode) = (old.petition, old.name_key, old.postcode)
      and known.state = 'confirmed'
  ) then
    update app.signatures as known set state = 'confirmed'
    where known.id = (
      select aside.id from app.signatures as aside
      where (aside.petition, aside.name_key, aside.postcode) = (old.petition, old.name_key, old.postcode)
        and aside.state = 'set_aside'
      order by aside.id limit 1
    )
    returning * into offline;
    if found then
      perform app.add_to_tally(offline.petition, offline.area, offline.channel);
    end if;
  end if;
  return null;
end
$$;
comment on function app.keep_one_a_person is
  'When a signature of a mailbox begins to count, the same person''s signature from paper, counter or phone is set aside. '
  'When it counts no more, that one counts again. So every way to confirm or take off counts a person once.';
create or replace trigger one_a_person after update of state on app.signatures
  for each row when (
    old.mailbox is not null and old.state is distinct from new.state and 'confirmed' in (old.state, new.state)
  )
  execute function app.keep_one_a_person();
