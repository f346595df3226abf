create table app.pauses (
  id int generated always as identity primary key,
  notice_en text not null
    constraint "the notice of a pause has 1 to 500 characters" check (char_length(notice_en) between 1 and 500)
    constraint "the notice of a pause can be seen" check (app.seen_name(notice_en) ~ '[^\s\u2800\u0300-\u036f]'),
  notice_cy text not null
    constraint "the Welsh notice of a pause has 1 to 500 characters" check (char_length(notice_cy) between 1 and 500)
    constraint "the Welsh notice of a pause can be seen" check (app.seen_name(notice_cy) ~ '[^\s\u2800\u0300-\u036f]'),
  begun_at timestamptz not null default app.clock(),
  begun_by uuid references app.staff on delete set null,
  given_until date not null,
  ended_at timestamptz,
  ended_by uuid references app.staff on delete set null,
  constraint "a pause ends after it began" check (ended_at >= begun_at)
);
comment on table app.pauses is 'When nobody could sign any petition, and what pages said about it.';
comment on column app.pauses.given_until is
  'The last day of the pause that open petitions got back. Each such day moved their last day by one.';
create unique index "one pause at a time" on app.pauses ((true)) where ended_at is null;
create index on app.pauses (begun_by);
create index on app.pauses (ended_by);
alter table app.pauses enable row level security;

create table app.kept_petitions (
  petition int primary key references app.petitions on delete restrict,
  until date not null,
  reason text not null
    constraint "a reason to keep has 1 to 500 characters" check (char_length(reason) between 1 and 500)
    constraint "a reason to keep can be seen" check (app.seen_name(reason) ~ '[^\s\u2800\u0300-\u036f]'),
  kept_at timestamptz not null default app.clock(),
  kept_by uuid references app.staff on delete set null
);
comment on table app.kept_petitions is
  'Petitions whose signers are not erased when signer_months say so, up to and including a day: a court asked, or the council still uses the list.';
create index on app.kept_petitions (kept_by);
alter table app.kept_petitions enable row level security;

alter table app.petitions add erased_at timestamptz;
comment on column app.petitions.erased_at is 'When the name of its creator, its earlier texts and the notes of staff were removed.';

create table app.jobs (
  name text primary key constraint "a job is named in kebab-case" check (name ~ '^[a-z]+(-[a-z]+)*$'),
  ran_at timestamptz not null,
  failed_at timestamptz
);
comment on table app.jobs is 'When each scheduled function last did its work, and since when it has failed.';
alter table app.jobs enable row level security;

insert into app.sweeps (place, noun) values (15, 'petitions');
