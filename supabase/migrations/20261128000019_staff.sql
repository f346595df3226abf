create domain app.role as text
  constraint "a role is editor, helper, officer, moderator or administrator"
    check (value in ('editor', 'helper', 'officer', 'moderator', 'administrator'));

create table app.staff (
  id uuid primary key default gen_random_uuid(),
  email app.email not null
    constraint "an address signs one person in" unique
    constraint "an address of staff is lower case" check (email = lower(email)),
  name app.person_name not null,
  roles app.role[] not null
    constraint "someone on the staff has a role" check (cardinality(roles) > 0),
  lang app.lang not null default 'en',
  added_at timestamptz not null default app.clock(),
  signed_out_at timestamptz,
  removed_at timestamptz
);
comment on table app.staff is
  'People who may sign in at the staff door. A removed person keeps their row and id for a return.';
comment on column app.staff.id is 'The id of the person in Supabase Auth, which is the sub of their tokens.';
comment on column app.staff.signed_out_at is 'The last time they signed out everywhere. Earlier sessions have ended.';
alter table app.staff enable row level security;

create table app.staff_sessions (
  id uuid primary key,
  staff uuid not null references app.staff on delete cascade,
  started_at timestamptz not null,
  seen_at timestamptz not null,
  ended_at timestamptz
) with (fillfactor = 80);
comment on column app.staff_sessions.id is 'The session_id in the person''s tokens.';
comment on column app.staff_sessions.seen_at is 'When the session was last used, to the minute.';
create index on app.staff_sessions (staff);
alter table app.staff_sessions enable row level security;
