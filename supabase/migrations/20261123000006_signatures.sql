create domain app.signature_state as text
  constraint "a signature is in a known state" check (value in ('pending', 'confirmed', 'withdrawn', 'invalidated'));

-- Neither table has a foreign key to petitions or areas: see the comment on app.petitions.
create table app.mailboxes (
  petition int,
  mailbox text,
  postcode app.postcode not null,
  primary key (petition, mailbox),
  unique (petition, mailbox, postcode)
);
comment on table app.mailboxes is
  'The mailboxes that hold a place on a petition, each with the one postcode that its signatures share.';
alter table app.mailboxes enable row level security;

create table app.signatures (
  id bigint generated always as identity primary key,
  petition int not null,
  mailbox text,
  slot smallint
    constraint "a mailbox holds two signatures a petition" check (slot in (1, 2)),
  name app.person_name,
  name_key text generated always as (app.name_key(name)) stored,
  email app.email,
  postcode app.postcode,
  area app.slug,
  channel app.channel not null,
  lang app.lang not null,
  wants_updates boolean not null default false,
  state app.signature_state not null default 'pending',
  held_postcode text generated always as (case when slot is not null then postcode end) stored,
  signed_at timestamptz not null default app.clock(),
  confirmed_at timestamptz,
  erased_at timestamptz,
  constraint "signatures of one mailbox share a postcode"
    foreign key (petition, mailbox, held_postcode) references app.mailboxes (petition, mailbox, postcode)
    on delete restrict,
  constraint "one signature a slot" unique (petition, mailbox, slot),
  constraint "a signature with a mailbox has an address" check ((mailbox is null) = (email is null)),
  constraint "a confirmed signature holds a place in its mailbox"
    check (case when slot is null then state <> 'confirmed' or mailbox is null
      else mailbox is not null and state in ('confirmed', 'invalidated') end),
  constraint "a signature has a name and a postcode until both are erased"
    check ((erased_at is null) = (name is not null) and (erased_at is null) = (postcode is not null)),
  constraint "an erased signature has no address" check (erased_at is null or email is null),
  constraint "a confirmed signature says since when" check (state <> 'confirmed' or confirmed_at is not null)
) with (fillfactor = 80);
comment on column app.signatures.mailbox is 'Null for paper, desk and phone, where nobody is asked for an address.';
comment on column app.signatures.erased_at is 'Since when nothing here names a person; what is left still counts.';
comment on column app.signatures.slot is
  'The place it holds in its mailbox. Only reading a mailbox gives one, so that nobody can take another''s with an '
  'address they merely know.';
create unique index "one signature a name in a mailbox" on app.signatures (petition, mailbox, name_key)
  where slot is not null;
alter table app.signatures enable row level security;

create function app.lock_mailbox(mine app.signatures) returns void
language plpgsql volatile set search_path = '' as $$
begin
  -- No conflict is named: the row is unique in two ways, and either may be met first. The sweep may delete it meanwhile.
  loop
    insert into app.mailboxes (petition, mailbox, postcode) values (mine.petition, mine.mailbox, mine.postcode)
    on conflict do nothing;
    perform from app.mailboxes as box where (box.petition, box.mailbox) = (mine.petition, mine.mailbox) for no key update;
    exit when found;
  end loop;
end
$$;
comment on function app.lock_mailbox is
  'The row of a mailbox, made if need be. Whoever confirms from one mailbox at the same time waits here for their turn.';

create function app.take_place(mine app.signatures) returns smallint
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
  return case when 1 = any (taken) then 2 else 1 end;
end
$$;
comment on function app.take_place is 'The free place in a mailbox that has one. The first to hold one there sets its postcode.';
