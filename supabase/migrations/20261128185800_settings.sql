create type app.waiting as (
  room text,
  task text,
  ref text,
  title text,
  lang text,
  asked_at timestamptz,
  working_days int,
  taken_by uuid,
  number int
);
comment on type app.waiting is
  'What waits for a member of staff: the room of the desk, what is to be done, and the page (ref) or, without one, how many '
  'things wait there together (number). An answer is promised within working_days of asked_at; null where none is.';

insert into app.rules (name, value, unit, least, most) values ('response_working_days', 20, 'working_days', 1, 260);

create index "petitions by state" on app.petitions (state);
create index "acts by day" on app.audit_log (at);
create index "acts by kind" on app.audit_log (act, id);
create index "acts by person" on app.audit_log (actor, id);

create table app.area_codes (
  code text primary key
    constraint "a code of an area has capitals and digits" check (code ~ '^[A-Z0-9]{1,20}$'),
  area app.slug not null references app.areas on update cascade on delete cascade
);
comment on table app.area_codes is
  'The codes by which files of the Office for National Statistics or Ordnance Survey name an area, such as E05001234.';
create index on app.area_codes (area);
alter table app.area_codes enable row level security;

create table app.postcode_uploads (
  id uuid primary key default gen_random_uuid(),
  uploaded_at timestamptz not null default app.clock(),
  uploaded_by uuid not null references app.staff on delete cascade,
  postcodes jsonb not null
);
comment on table app.postcode_uploads is
  'The whole postcodes of files that an administrator has sent and not yet decided on, by area. They are kept for a day.';
create index on app.postcode_uploads (uploaded_by);
alter table app.postcode_uploads enable row level security;

create table app.mail_salts (
  day date primary key,
  salt bytea not null default uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())
);
comment on table app.mail_salts is
  'A secret for each day on which mail was queued. It is deleted with the last mail of the day.';
alter table app.mail_salts enable row level security;

alter table app.outbox add mailbox_key bytea;
comment on column app.outbox.mailbox_key is
  'A hash of the mailbox with the secret of the day. It answers what went to an address that somebody names, and no more.';
create index "mails of a mailbox" on app.outbox (mailbox_key);
create index "mails that failed" on app.outbox (failed_at) where failed_at is not null;

-- Uploads wait for a decision for a day; the salts go after the mails.
insert into app.sweeps (place, noun) values (26, 'mail_salts'), (61, 'postcode_uploads');
