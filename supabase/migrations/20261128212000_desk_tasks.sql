insert into app.rules (name, value, unit, least, most) values
  ('debate_working_days', 20, 'working_days', 1, 260),
  ('late_job_minutes', 10, 'minutes', 1, 1440);

alter table app.jobs
  alter ran_at drop not null,
  add expected_every interval constraint "a job runs again after a while" check (expected_every > interval '0'),
  add known_at timestamptz not null default app.clock();
comment on column app.jobs.ran_at is 'Null for a job that has not run yet.';
comment on column app.jobs.expected_every is 'The longest time between two runs by the schedule of the function; null for a job without one.';
insert into app.jobs as known (name, expected_every) values
  ('audit-tallies', '24 hours'),
  ('build-site', '23 hours'),
  ('close-petitions', '1 hour'),
  ('count-days', '24 hours'),
  ('lapse-petitions', '24 hours'),
  ('note-crossings', '1 minute'),
  ('run-invalidations', '1 minute'),
  ('send-mail', '1 minute'),
  ('sweep-data', '24 hours')
on conflict on constraint jobs_pkey do update set expected_every = excluded.expected_every;

alter table app.petition_notes
  add asks uuid references app.staff on delete set null,
  add answered_at timestamptz;
comment on column app.petition_notes.asks is 'The colleague whom this note asks something.';
comment on column app.petition_notes.answered_at is 'When that colleague answered with a note of their own.';
create index on app.petition_notes (asks) where asks is not null;
insert into app.mail_templates (template, lane) values ('question_asked', 'awaited');

alter table app.petitions
  add public_version int,
  add public_at timestamptz,
  add shown_at timestamptz;
comment on column app.petitions.public_version is 'The version with which staff last changed what residents see.';
comment on column app.petitions.public_at is 'When that was.';
comment on column app.petitions.shown_at is 'Since when the built site is known to show that version.';
create index "petitions that the site does not show yet" on app.petitions (public_at)
  where public_at is not null and shown_at is null;
