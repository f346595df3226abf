create domain app.signature_state as text
  constraint "a signature is in a known state" check (value in ('pending', 'confirmed', 'withdrawn', 'invalidated'));

-- Neither table has a foreign key to petitions or areas: see the comment on app.petitions.
create table app.mailboxes (
  petition int,
  mailbox text,
  postcode app.postcode not null,
  full_mails smallint not null default 0
    constraint "a mailbox is told twice at most that it is full" check (full_mails between 0 and 2),
  primary key (petition, mailbox),
  unique (petition, mailbox, postcode)
);
comment on table app.mailboxes is
  'The mailboxes that signed a petition, each with the one postcode that its signatures share.';
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
  mails smallint not null default 0
    constraint "a signature gets five mails at most" check (mails between 0 and 5),
  signed_at timestamptz not null default app.clock(),
  asked_at timestamptz not null default app.clock(),
  confirmed_at timestamptz,
  erased_at timestamptz,
  constraint "signatures of one mailbox share a postcode"
    foreign key (petition, mailbox, postcode) references app.mailboxes (petition, mailbox, postcode)
    on update cascade on delete restrict,
  constraint "one signature a slot" unique (petition, mailbox, slot),
  constraint "one signature a name in a mailbox" unique (petition, mailbox, name_key),
  constraint "a signature with a mailbox has an address and a slot"
    check ((mailbox is null) = (email is null) and (mailbox is null) = (slot is null)),
  constraint "a signature has a name and a postcode until both are erased"
    check ((erased_at is null) = (name is not null) and (erased_at is null) = (postcode is not null)),
  constraint "an erased signature has no address" check (erased_at is null or email is null),
  constraint "a confirmed signature says since when" check (state <> 'confirmed' or confirmed_at is not null)
) with (fillfactor = 80);
comment on column app.signatures.mailbox is 'Null for paper, desk and phone, where nobody is asked for an address.';
comment on column app.signatures.erased_at is 'Since when nothing here names a person; what is left still counts.';
comment on column app.signatures.asked_at is 'When this person last asked to sign or for another mail.';
alter table app.signatures enable row level security;
