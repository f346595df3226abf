insert into app.rules (name, value, unit, least, most) values ('helping_idle_minutes', 30, 'minutes', 5, 120);

create table app.helping (
  session uuid primary key references app.staff_sessions on delete cascade,
  turn uuid not null default gen_random_uuid(),
  place app.slug,
  channel app.channel not null
    constraint "people are helped face to face or by phone" check (channel in ('counter', 'phone')),
  began_at timestamptz not null,
  seen_at timestamptz not null,
  constraint "a person on the phone is at no place" check ((channel = 'phone') = (place is null))
);
comment on table app.helping is 'The sessions of staff who are helping people now.';
comment on column app.helping.turn is 'Changes with each person, so that a form for one person is no form for the next.';
comment on column app.helping.seen_at is 'When the session was last used, to the minute.';
alter table app.helping enable row level security;

create domain app.helped_reason as text
  constraint "a person is helped for a known reason"
    check (value in ('no_email', 'no_internet', 'disability', 'language', 'other'));

create table app.helped (
  reference text primary key
    constraint "a reference of help has the shape of a reference" check (reference ~ '^[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{5}$'),
  turn uuid not null,
  staff uuid references app.staff on delete set null,
  place app.slug,
  channel app.channel not null
    constraint "people were helped face to face or by phone" check (channel in ('counter', 'phone')),
  reason app.helped_reason not null,
  has_consent boolean not null constraint "a person is helped when they asked for it" check (has_consent),
  signature bigint references app.signatures on delete cascade,
  feedback text references app.feedback (reference) on update cascade on delete cascade,
  petition int references app.petitions on delete restrict,
  helped_at timestamptz not null default app.clock(),
  constraint "a person was helped with one thing" check (num_nonnulls(signature, feedback, petition) = 1)
);
comment on table app.helped is
  'What staff did for a person who asked for help, by the reference on the person''s slip. It names nobody itself.';
create index on app.helped (turn);
create index on app.helped (staff);
create index on app.helped (signature);
create index on app.helped (feedback);
create index on app.helped (petition);
alter table app.helped enable row level security;

insert into app.sweeps (place, noun) values (35, 'helped');

-- A helper saw the person, not their mailbox. So an address that was written down for a person holds no place in a mailbox:
-- it only gets the news that the person asked for, or what becomes of the person's own petition.
alter table app.signatures drop constraint "a signature with a mailbox has an address";
alter table app.signatures
  add constraint "a signature with a mailbox has an address" check (mailbox is null or email is not null),
  add constraint "an address without a mailbox was written down for a person"
    check (email is null or mailbox is not null or channel in ('counter', 'phone'));
comment on column app.signatures.mailbox is
  'Null for paper, counter and phone, also where the person gave an address for news: nobody proved that they read it.';

create type app.held_item as (noun text, id bigint, name text, postcode text, is_by_name boolean);
comment on type app.held_item is
  'A thing that we hold about a person: a signature, feedback, a mail or a petition, and whose it seems to be. A thing that is '
  'found by name has nothing else that leads to the person.';
