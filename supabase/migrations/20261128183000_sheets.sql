alter table app.signatures
  add phone text constraint "a phone number has at most 60 characters" check (char_length(phone) <= 60),
  add constraint "an erased signature has no phone number" check (erased_at is null or phone is null),
  add constraint "only a signature without a mailbox is set aside" check (state <> 'set_aside' or mailbox is null);
comment on column app.signatures.phone is 'Only from paper, counter and phone, if the person gave it.';
create index "people who count" on app.signatures (petition, name_key, postcode) where name_key is not null;

alter domain app.signature_state drop constraint "a signature is in a known state";
alter domain app.signature_state add constraint "a signature is in a known state" check (
  value in ('pending', 'confirmed', 'withdrawn', 'invalidated', 'set_aside')
);

insert into app.rules (name, value, unit, least, most) values
  -- Ten days on top of a weekend for a sheet that was filled in on the last day.
  ('paper_days', 14, 'days', 0, 60);

insert into app.rules (name, value, unit, least, most) values
  ('sheets_per_person', 120, 'requests', 1, 100000),
  ('sheet_window_minutes', 60, 'minutes', 1, 1440);

create table app.sheets (
  id int generated always as identity primary key,
  code text not null constraint "a code names one sheet" unique
    constraint "a code of a sheet has 4 to 40 characters" check (char_length(code) between 4 and 40),
  petition int not null references app.petitions on delete restrict,
  entered_at timestamptz not null default app.clock(),
  entered_by uuid references app.staff on delete set null,
  withdrawn_at timestamptz,
  withdrawn_by uuid references app.staff on delete set null,
  withdrawn_reason text
    constraint "a reason has 1 to 500 characters" check (char_length(withdrawn_reason) between 1 and 500)
    constraint "a reason can be seen" check (app.seen_name(withdrawn_reason) ~ '[^\s\u2800\u0300-\u036f]'),
  constraint "a withdrawn sheet says why" check ((withdrawn_at is null) = (withdrawn_reason is null))
);
comment on table app.sheets is 'Paper sheets that officers entered, each known by the code that is printed or written on it.';
create index on app.sheets (petition, id);
create index on app.sheets (entered_by, entered_at);
create index on app.sheets (withdrawn_by);
alter table app.sheets enable row level security;

create table app.sheet_lines (
  sheet int references app.sheets on delete cascade,
  line smallint constraint "a sheet has 50 lines at most" check (line between 1 and 50),
  outcome text not null constraint "a line has a known outcome" check (
    outcome in ('counted', 'duplicate', 'repeated', 'unreadable')
  ),
  signature bigint references app.signatures on delete restrict,
  primary key (sheet, line),
  constraint "a line that counted has a signature" check ((outcome = 'counted') = (signature is not null))
);
comment on table app.sheet_lines is
  'What became of each line. Who signed is kept with the signature only: a line that did not count keeps no name.';
create unique index "a signature is on one line" on app.sheet_lines (signature) where signature is not null;
alter table app.sheet_lines enable row level security;
