create or replace function app.mailbox(email text) returns text
language plpgsql stable strict set search_path = '' as $$
declare
  address text := lower(email);
  service app.mail_domains;
  local_part text;
begin
  select * into service from app.mail_domains as known where known.domain = split_part(address, '@', 2);
  if not found then
    return address;
  end if;
  local_part := split_part(address, '@', 1);
  if position('+' in local_part) > 1 then
    local_part := split_part(local_part, '+', 1);
  end if;
  if service.ignores_dots then
    local_part := replace(local_part, '.', '');
  end if;
  return local_part || '@' || service.canonical;
end
$$;
comment on function app.mailbox is 'Equal for all spellings of an address that reach one mailbox.';

create or replace function app.mailbox_of(mine app.signatures) returns text
language plpgsql stable set search_path = '' as $$
begin
  return coalesce(mine.mailbox, app.mailbox(mine.email));
end
$$;
comment on function app.mailbox_of is
  'The mailbox that mail about a signature goes to: the one that it was confirmed from, or the one of an address that a helper '
  'wrote down. Null where there is no address.';

create or replace function app.signatures_of_mailbox(petition int, mailbox text) returns setof app.signatures
language plpgsql stable set search_path = '' as $$
begin
  return query
    select signer.* from app.signatures as signer
    where (signer.petition, signer.mailbox) = (signatures_of_mailbox.petition, signatures_of_mailbox.mailbox)
    union all
    select signer.* from app.signatures as signer
    where signer.petition = signatures_of_mailbox.petition and signer.mailbox is null and signer.email is not null
      and app.mailbox(signer.email) = signatures_of_mailbox.mailbox;
end
$$;
comment on function app.signatures_of_mailbox is 'The signatures on a petition whose mail goes to a mailbox.';

create or replace function app.lock_mailbox(mine app.signatures) returns void
language plpgsql volatile set search_path = '' as $$
begin
  -- No conflict target: the row is unique in two ways, and either can conflict. The sweep may delete the row meanwhile.
  loop
    insert into app.mailboxes (petition, mailbox, postcode) values (mine.petition, mine.mailbox, mine.postcode)
    on conflict do nothing;
    -- This transaction inserted the row, so it is locked.
    exit when found;
    perform from app.mailboxes as box where (box.petition, box.mailbox) = (mine.petition, mine.mailbox) for no key update;
    exit when found;
  end loop;
end
$$;
comment on function app.lock_mailbox is
  'Locks the row of a mailbox, made if need be, so that confirmations from one mailbox run one after another.';

create or replace function app.take_place(mine app.signatures) returns smallint
language plpgsql volatile set search_path = '' as $$
declare
  taken smallint[];
begin
  select array_agg(holder.slot) into taken from app.signatures as holder
  where (holder.petition, holder.mailbox) = (mine.petition, mine.mailbox) and holder.slot is not null;
  if taken is null then
    update app.mailboxes as box set postcode = mine.postcode
    where (box.petition, box.mailbox) = (mine.petition, mine.mailbox) and box.postcode <> mine.postcode;
  end if;
  return (
    select min(place) from generate_series(1, app.rule('mailbox_people')) as place
    where taken is null or place <> all (taken)
  );
end
$$;
comment on function app.take_place is 'A free place in a mailbox, or null. The first signature there sets the postcode.';

create or replace function app.sweep_mailboxes() returns void
language plpgsql volatile set search_path = '' as $$
declare
  box app.mailboxes;
begin
  -- Somebody may sign from this mailbox now: lock each row first, then look for signatures.
  for box in
    select * from app.mailboxes as known
    where not exists (
      select from app.signatures as signature
      where (signature.petition, signature.mailbox) = (known.petition, known.mailbox) and signature.slot is not null
    )
    for update skip locked
  loop
    delete from app.mailboxes as known
    where (known.petition, known.mailbox) = (box.petition, box.mailbox)
      and not exists (
        select from app.signatures as signature
        where (signature.petition, signature.mailbox) = (box.petition, box.mailbox) and signature.slot is not null
      );
  end loop;
end
$$;
