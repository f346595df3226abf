create table app.audit_log (
  id bigint generated always as identity primary key,
  at timestamptz not null default app.clock(),
  actor text not null,
  actor_name text,
  act text not null constraint "an act is snake_case" check (act ~ '^[a-z]+(_[a-z]+)*$'),
  subject text,
  details jsonb not null default '{}'
);
comment on table app.audit_log is 'The acts of staff, operators and nightly jobs. Rows are only added.';
comment on column app.audit_log.actor_name is 'The name of the member of staff at that time; null where no person acted.';
alter table app.audit_log enable row level security;

