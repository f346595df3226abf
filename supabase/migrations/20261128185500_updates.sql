insert into app.rules (name, value, unit, least, most) values
  ('own_list_hours', 24, 'hours', 1, 168),
  ('own_list_per_address', 30, 'requests', 1, 100000),
  ('own_list_per_network', 300, 'requests', 1, 100000),
  ('own_list_window_minutes', 60, 'minutes', 1, 1440),
  ('reminder_days', 3, 'days', 1, 30),
  ('updates_per_minute', 100, 'mails', 1, 10000),
  ('site_wait_minutes', 120, 'minutes', 1, 1440);

-- Nobody waits for a reminder, so it goes in the lane of what goes to many.
insert into app.mail_templates (template, lane) values
  ('own_list', 'awaited'), ('petition_update', 'told'), ('sign_reminder', 'told');

insert into app.sweeps (place, noun) values (25, 'own_lists');

insert into app.transitions (state, act, role, next_state, is_public) values
  ('open', 'schedule_debate', 'officer', 'open', true),
  ('closed', 'schedule_debate', 'officer', 'closed', true),
  ('open', 'record_debate', 'officer', 'open', true),
  ('closed', 'record_debate', 'officer', 'closed', true);

create domain app.web_link as text
  constraint "a link begins with https" check (value ~ '^https://\S+$')
  constraint "a link has at most 500 characters" check (char_length(value) <= 500);

create table app.debates (
  petition int primary key references app.petitions on delete restrict,
  scheduled_for timestamptz,
  link app.web_link,
  held_on date,
  minutes app.web_link,
  constraint "a debate is planned or was held" check (scheduled_for is not null or held_on is not null)
);
comment on table app.debates is 'The debate of the council about a petition: when it will be, and what came of it.';
comment on column app.debates.link is 'Where people can watch, or read the agenda.';
alter table app.debates enable row level security;

create table app.debate_texts (
  petition int references app.debates on delete restrict,
  lang app.lang,
  place text constraint "a place has 1 to 200 characters" check (char_length(place) between 1 and 200),
  summary text constraint "a summary has 1 to 20000 characters" check (char_length(summary) between 1 and 20000),
  primary key (petition, lang)
);
comment on table app.debate_texts is 'Where a debate will be, and in Markdown what was decided, in each language.';
alter table app.debate_texts enable row level security;

create table app.updates (
  id bigint generated always as identity primary key,
  petition int not null references app.petitions on delete restrict,
  about text not null constraint "an update is about something known"
    check (about in ('response', 'debate_scheduled', 'debate_moved', 'debate_recorded', 'closed')),
  turn int not null default 1,
  version int not null,
  recorded_at timestamptz not null default app.clock(),
  shown_at timestamptz,
  done_until bigint not null default 0,
  done_at timestamptz,
  salt bytea default uuid_send(gen_random_uuid()),
  last_queued_at timestamptz,
  last_number int not null default 0,
  constraint "people are told once of each thing" unique (petition, about, turn),
  constraint "a salt is gone when everybody was told" check ((done_at is null) = (salt is not null))
);
comment on table app.updates is 'What people who asked for news of a petition are told by mail. Jobs queue the mails in batches.';
comment on column app.updates.version is 'The version of the petition from which the built site shows the news.';
comment on column app.updates.done_until is 'The id of the last signature whose mailbox was told.';
comment on column app.updates.last_number is 'How many mails the batch at last_queued_at had.';
create index "updates under way" on app.updates (id) where done_at is null;
alter table app.updates enable row level security;

create table app.told (
  update bigint references app.updates on delete cascade,
  recipient app.hash,
  primary key (update, recipient)
);
comment on table app.told is
  'The mailboxes that have been told of an update, as salted hashes, so that none is told twice. Deleted when the update is done.';
alter table app.told enable row level security;

create index "signers who want news" on app.signatures (petition, id) where state = 'confirmed' and wants_updates;
create index "signers who wait" on app.signatures (signed_at) where state = 'pending';

create table app.reminders (
  signature bigint primary key references app.signatures on delete cascade,
  sent_at timestamptz not null default app.clock()
);
comment on table app.reminders is 'The unconfirmed signatures whose mailboxes were reminded.';
alter table app.reminders enable row level security;

create table app.own_lists (
  token_hash app.hash primary key,
  mailbox text not null,
  made_at timestamptz not null default app.clock()
);
comment on table app.own_lists is
  'The links with which a person sees what they signed. A link works for own_list_hours, and is stored as a hash.';
create index on app.own_lists (mailbox);
alter table app.own_lists enable row level security;
