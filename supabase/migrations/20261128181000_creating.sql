-- A petition that ended before it opened: its creator withdrew it, or too few people supported it. Record 30 says why it is no hidden one.
alter domain app.petition_state drop constraint "a petition is in a known state";
alter domain app.petition_state add constraint "a petition is in a known state" check (
  value in ('collecting_sponsors', 'in_moderation', 'open', 'closed', 'rejected', 'hidden', 'ended')
);

alter table app.petitions
  drop constraint "a slug is not the name of a list",
  add constraint "a slug is not the name of a list"
    -- The addresses of lists begin with these: src/domain/petition.ts. The pages for starting a petition are under start.
    check (slug not in ('open', 'awaiting-response', 'closed', 'rejected', 'start'));

create table app.creations (
  petition int primary key references app.petitions on delete restrict,
  id uuid not null,
  sponsor_hash app.hash not null constraint "a private address leads to one petition" unique,
  creator bigint references app.signatures on delete set null,
  lapses_on date not null,
  warned_at timestamptz,
  amended_at timestamptz
);
comment on table app.creations is
  'How each petition that a resident started began. Petitions from before this table, and those that staff enter, have no row.';
comment on column app.creations.id is
  'The id of the first request to confirm. The private address for supporters follows from it by the secret of the server.';
comment on column app.creations.creator is 'The signature of the creator: the only place that has their address. Null once it was swept.';
comment on column app.creations.lapses_on is 'The last day on which people can support it. The warning may move it.';
create index on app.creations (creator);
alter table app.creations enable row level security;

alter table app.transitions
  alter column role drop not null,
  add column actor text not null default 'staff'
    constraint "an act is done by somebody known" check (actor in ('staff', 'creator', 'supporters', 'time')),
  add constraint "an act of staff, and no other, has a role" check ((actor = 'staff') = (role is not null));
comment on column app.transitions.actor is
  'Who does it: staff with the role, the creator, the supporters when there are enough, or time.';

insert into app.transitions (state, act, actor, next_state, is_public) values
  ('collecting_sponsors', 'support', 'supporters', 'in_moderation', false),
  ('collecting_sponsors', 'lapse', 'time', 'ended', false),
  ('collecting_sponsors', 'withdraw', 'creator', 'ended', false),
  ('in_moderation', 'withdraw', 'creator', 'ended', false),
  ('rejected', 'amend', 'creator', 'in_moderation', true),
  ('open', 'close', 'time', 'closed', true);

insert into app.rules (name, value, unit, least, most) values
  ('sponsors_needed', 2, 'people', 1, 20),
  ('sponsors_most', 20, 'people', 1, 200),
  ('sponsor_months', 3, 'months', 1, 24),
  ('lapse_warning_days', 7, 'days', 1, 60),
  ('start_per_address', 10, 'requests', 1, 100000),
  ('start_per_network', 60, 'requests', 1, 100000),
  ('start_window_minutes', 60, 'minutes', 1, 1440);

insert into app.mail_templates (template, lane) values
  ('confirm_petition', 'awaited'), ('petition_started', 'awaited'), ('petition_supported', 'awaited'),
  ('petition_published', 'awaited'), ('petition_rejected', 'awaited'), ('petition_hidden', 'awaited'),
  ('petition_lapsing', 'awaited'), ('petition_lapsed', 'awaited');
