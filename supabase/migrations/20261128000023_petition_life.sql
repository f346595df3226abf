create table app.transitions (
  state app.petition_state,
  act text constraint "an act is snake_case" check (act ~ '^[a-z]+(_[a-z]+)*$'),
  role app.role not null,
  next_state app.petition_state,
  -- Whether pages for residents change, so that the site has to be built again.
  is_public boolean not null,
  primary key (state, act)
);
comment on table app.transitions is
  'What can be done with a petition in each state, by which role, and the state afterwards. Refusals, the buttons of the '
  'desk, the diagram in the documentation and the tests come from here.';
comment on column app.transitions.next_state is 'Null where the petition goes back to the state that it had before it was hidden.';
alter table app.transitions enable row level security;

insert into app.transitions (state, act, role, next_state, is_public) values
  ('in_moderation', 'take', 'moderator', 'in_moderation', false),
  ('in_moderation', 'correct', 'moderator', 'in_moderation', false),
  ('in_moderation', 'publish', 'moderator', 'open', true),
  ('in_moderation', 'reject', 'moderator', 'rejected', true),
  ('in_moderation', 'reject_and_hide', 'moderator', 'hidden', false),
  ('open', 'hide', 'moderator', 'hidden', true),
  ('closed', 'hide', 'moderator', 'hidden', true),
  ('rejected', 'hide', 'moderator', 'hidden', true),
  ('hidden', 'restore', 'moderator', null, true),
  ('open', 'respond_to', 'officer', 'open', true),
  ('closed', 'respond_to', 'officer', 'closed', true);

alter table app.petitions
  add version int not null default 1,
  add moderation_asked_at timestamptz,
  add taken_by uuid references app.staff on delete set null,
  add last_act jsonb;
comment on column app.petitions.version is 'Counts what staff did with the petition, so that nobody decides on what they did not see.';
comment on column app.petitions.last_act is 'What staff did last: the act, who, when, and what the page was told. A second press is answered like the first.';
create index on app.petitions (taken_by) where taken_by is not null;
create index "petitions in moderation" on app.petitions (moderation_asked_at) where state = 'in_moderation';

create table app.petition_texts (
  petition int references app.petitions on delete restrict,
  version int,
  action text not null,
  background text not null,
  details text not null,
  replaced_at timestamptz not null default app.clock(),
  replaced_by uuid references app.staff on delete set null,
  primary key (petition, version)
);
comment on table app.petition_texts is 'The text of a petition before each correction.';
create index on app.petition_texts (replaced_by);
alter table app.petition_texts enable row level security;

create table app.petition_notes (
  id bigint generated always as identity primary key,
  petition int not null references app.petitions on delete restrict,
  body text not null
    constraint "a note has 1 to 2000 characters" check (char_length(body) between 1 and 2000)
    constraint "a note can be seen" check (app.seen_name(body) ~ '[^\s\u2800\u0300-\u036f]'),
  written_at timestamptz not null default app.clock(),
  written_by uuid references app.staff on delete set null
);
comment on table app.petition_notes is 'What staff wrote to each other about a petition. Residents never see it.';
create index on app.petition_notes (petition);
create index on app.petition_notes (written_by);
alter table app.petition_notes enable row level security;
