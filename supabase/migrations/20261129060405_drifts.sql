create table app.drifts (
  id bigint generated always as identity primary key,
  petition int not null references app.petitions on delete restrict,
  area text,
  channel app.channel not null,
  signatures int not null,
  tallied int not null,
  found_at timestamptz not null,
  read_at timestamptz,
  read_by uuid references app.staff on delete set null
);
comment on table app.drifts is
  'Counts that the audit of the night found wrong and repaired. Administrators see each until one of them has read it.';
comment on column app.drifts.signatures is 'How many signatures there were; tallied is what was counted instead.';
create index on app.drifts (petition);
create index on app.drifts (read_by);
create index "drifts that nobody has read" on app.drifts (found_at) where read_at is null;
alter table app.drifts enable row level security;
