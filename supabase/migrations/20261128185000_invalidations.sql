insert into app.rules (name, value, unit, least, most) values
  ('invalidation_batch', 500, 'signatures', 1, 5000),
  ('network_hours', 48, 'hours', 1, 48),
  ('pattern_signatures', 5, 'signatures', 2, 1000),
  ('pattern_days', 30, 'days', 1, 366),
  ('invalidation_criteria_days', 90, 'days', 1, 366);

create domain app.invalidation_state as text
  constraint "an invalidation is in a known state" check (value in ('running', 'stopped', 'done', 'undoing', 'undone'));

create table app.invalidations (
  id uuid primary key,
  criteria jsonb not null,
  up_to bigint not null,
  reached bigint not null default 0,
  reason text not null
    constraint "the reason of an invalidation has 1 to 500 characters" check (char_length(reason) between 1 and 500)
    constraint "the reason of an invalidation can be seen" check (app.seen_name(reason) ~ '[^\s\u2800\u0300-\u036f]'),
  state app.invalidation_state not null default 'running',
  started_by uuid references app.staff on delete set null,
  started_at timestamptz not null default app.clock(),
  changed_at timestamptz not null default app.clock(),
  expected int not null,
  taken int not null default 0,
  brought_back int not null default 0,
  left_off int not null default 0,
  -- A petition or a state alone would take everybody.
  constraint "an invalidation that takes signatures has a criterion"
    check (state not in ('running', 'stopped') or criteria - '{petition,state}'::text[] <> '{}')
);
comment on table app.invalidations is
  'Signatures that staff invalidate together. The row is locked while a batch of it runs, so a batch runs once.';
comment on column app.invalidations.criteria is
  'What the signatures have in common, as app.signature_condition reads it. It may name a person, so it is emptied after '
  'invalidation_criteria_days, and no act repeats it.';
comment on column app.invalidations.up_to is 'The newest signature that was counted. Later ones are left alone.';
comment on column app.invalidations.reached is 'The last signature that a batch took. The next batch looks behind it first.';
create index on app.invalidations (started_by);
create index "invalidations that run" on app.invalidations (started_at) where state in ('running', 'undoing');
alter table app.invalidations enable row level security;

create table app.invalidated_signatures (
  invalidation uuid references app.invalidations on delete restrict,
  signature bigint references app.signatures on delete cascade,
  was app.signature_state not null
    constraint "a signature that is taken was waiting or counted" check (was in ('pending', 'confirmed')),
  came_back boolean,
  primary key (invalidation, signature)
);
comment on table app.invalidated_signatures is 'Which signatures an invalidation took, and the state that each had before.';
comment on column app.invalidated_signatures.came_back is
  'Null until the invalidation is undone. False where the signature was erased or withdrawn meanwhile, or its signer has another.';
create index on app.invalidated_signatures (signature);
create index "signatures that can come back" on app.invalidated_signatures (invalidation, signature) where came_back is null;
alter table app.invalidated_signatures enable row level security;

-- Signing waits for this insert. So the table has no index and no foreign key, and a crash may forget it.
create unlogged table app.signature_networks (
  signature bigint not null,
  key bytea not null,
  expires_at timestamptz not null
);
comment on table app.signature_networks is
  'Which signatures of a day came from one network, by a key with the salt of that day. No address is kept. A key lives '
  'network_hours, and its salt until the night after its day.';
alter table app.signature_networks enable row level security;

insert into app.sweeps (place, noun) values (60, 'networks'), (70, 'invalidations');
