create function app.lock_mailbox(petition int, mailbox text, postcode text) returns app.mailboxes
language plpgsql volatile set search_path = '' as $$
declare
  locked app.mailboxes;
begin
  insert into app.mailboxes as known (petition, mailbox, postcode)
  values (lock_mailbox.petition, lock_mailbox.mailbox, lock_mailbox.postcode)
  on conflict on constraint mailboxes_pkey do update set full_mails = known.full_mails
  returning known.* into locked;
  return locked;
end
$$;
comment on function app.lock_mailbox is
  'The row of a mailbox, made if need be. Whoever asks for one mailbox at the same time waits here, before any other '
  'lock, for their turn.';

-- The signature of this name in this mailbox, new or there already; null where the mailbox can't hold it.
create function app.place_signature(
  petition int, mailbox text, name text, email text, postcode text, wants_updates boolean, lang text, channel text
) returns bigint
language plpgsql volatile set search_path = '' as $$
declare
  at timestamptz := app.clock();
  key text := app.name_key(name);
  box app.mailboxes := app.lock_mailbox(petition, mailbox, postcode);
  taken smallint[];
  placed bigint;
begin
  select array_agg(known.slot), max(known.id) filter (where known.name_key = key) into taken, placed
  from app.signatures as known
  where known.petition = place_signature.petition and known.mailbox = place_signature.mailbox;

  if placed is not null then
    perform app.update_request(placed, cardinality(taken) = 1, email, postcode, wants_updates, lang);
    return placed;
  end if;

  if box.postcode <> postcode or cardinality(taken) = 2 then
    taken := app.make_room(petition, mailbox);
    if taken is null then
      update app.mailboxes as known set postcode = place_signature.postcode
      where known.petition = place_signature.petition and known.mailbox = place_signature.mailbox;
    elsif box.postcode <> postcode or cardinality(taken) = 2 then
      return null;
    end if;
  end if;

  insert into app.signatures
    (petition, mailbox, slot, name, email, postcode, area, channel, lang, wants_updates, signed_at, asked_at)
  values (
    place_signature.petition, place_signature.mailbox, case when 1 = any (taken) then 2 else 1 end,
    place_signature.name, place_signature.email, place_signature.postcode, app.area_of(postcode),
    place_signature.channel, place_signature.lang, place_signature.wants_updates, at, at
  )
  returning id into placed;
  return placed;
end
$$;

create function app.update_request(
  signature bigint, alone boolean, email text, postcode text, wants_updates boolean, lang text
) returns void
language plpgsql volatile set search_path = '' as $$
declare
  mine app.signatures;
begin
  update app.signatures as known set
    state = 'pending', email = update_request.email, wants_updates = update_request.wants_updates,
    lang = update_request.lang
  where known.id = update_request.signature and known.state in ('pending', 'withdrawn')
  returning known.* into mine;
  if alone and mine.postcode <> update_request.postcode then
    update app.mailboxes as known set postcode = update_request.postcode
    where known.petition = mine.petition and known.mailbox = mine.mailbox;
    update app.signatures as known set area = app.area_of(update_request.postcode)
    where known.id = mine.id;
  end if;
end
$$;
comment on function app.update_request is
  'Who signs again before confirming may have mended their postcode. Two who share a mailbox share the first one''s.';

create function app.make_room(petition int, mailbox text) returns smallint[]
language plpgsql volatile set search_path = '' as $$
begin
  delete from app.signatures as known
  where known.petition = make_room.petition and known.mailbox = make_room.mailbox
    and known.state = 'pending' and known.asked_at <= app.clock() - interval '1 hour';
  return (
    select array_agg(known.slot) from app.signatures as known
    where known.petition = make_room.petition and known.mailbox = make_room.mailbox
  );
end
$$;
comment on function app.make_room is
  'Signatures that nobody confirmed within the hour give way, so that nobody can keep a mailbox full with made-up names. '
  'Returns the slots still taken.';
