create domain app.email as text
  constraint "an email address has at most 254 characters" check (char_length(value) <= 254)
  constraint "an email address has the shape HTML gives it" check (
    value ~ (
      '^[a-zA-Z0-9.!#$%&''*+/=?^_`{|}~-]+'
      '@[a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(\.[a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$'
    )
  );

create table app.mail_domains (
  domain text primary key
    constraint "a domain is lower case" check (domain = lower(domain)),
  canonical text not null,
  ignores_dots boolean not null default false
);
comment on table app.mail_domains is
  'Mail services that deliver several spellings of an address to one mailbox, by their published rules: they ignore a '
  'plus and the text after it, and some ignore dots. For other services, only case is ignored.';
alter table app.mail_domains enable row level security;

insert into app.mail_domains (domain, canonical, ignores_dots) values
  ('gmail.com', 'gmail.com', true),
  ('googlemail.com', 'gmail.com', true),
  ('proton.me', 'proton.me', true),
  ('protonmail.com', 'proton.me', true),
  ('protonmail.ch', 'proton.me', true),
  ('pm.me', 'proton.me', true),
  ('icloud.com', 'icloud.com', false),
  ('me.com', 'icloud.com', false),
  ('mac.com', 'icloud.com', false);
insert into app.mail_domains (domain, canonical)
select domain, domain
from unnest(array[
  'outlook.com', 'outlook.co.uk', 'hotmail.com', 'hotmail.co.uk', 'live.com', 'live.co.uk', 'msn.com',
  'fastmail.com', 'fastmail.co.uk', 'fastmail.fm', 'hey.com', 'mailbox.org', 'posteo.net', 'zoho.com'
]) as domain;

create domain app.signature_state as text
  constraint "a signature is in a known state" check (value in ('pending', 'confirmed', 'withdrawn', 'invalidated'));

-- Mailboxes and signatures have no foreign key to petitions or areas: see the comment on app.petitions.
create table app.mailboxes (
  petition int,
  mailbox text,
  postcode app.postcode not null,
  primary key (petition, mailbox),
  unique (petition, mailbox, postcode)
);
comment on table app.mailboxes is
  'The mailboxes that hold a place on a petition, each with the one postcode of its signatures.';
alter table app.mailboxes enable row level security;

create table app.signatures (
  id bigint generated always as identity primary key,
  petition int not null,
  mailbox text,
  slot smallint
    -- The greatest value that app.rules allows for mailbox_people; app.take_place checks the present value.
    constraint "a mailbox holds ten signatures a petition at most" check (slot between 1 and 10),
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
comment on column app.signatures.mailbox is 'Null for paper, counter and phone, where we ask for no address.';
comment on column app.signatures.erased_at is 'When everything that names the signer was removed. The row still counts.';
comment on column app.signatures.slot is
  'The place of the signature in its mailbox. Only a person who reads the mailbox gets one, so that nobody can take '
  'another person''s place by knowing their address.';
create unique index "one signature a name in a mailbox" on app.signatures (petition, mailbox, name_key)
  where slot is not null;
create unique index "one waiting signature a person" on app.signatures (petition, mailbox, name_key, postcode)
  where state = 'pending';
alter table app.signatures enable row level security;
