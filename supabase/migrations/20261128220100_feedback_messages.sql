create table app.feedback_messages (
  id bigint generated always as identity primary key,
  feedback bigint not null references app.feedback on delete cascade,
  author text not null constraint "a message has a known author" check (author in ('sender', 'council', 'hub')),
  act text not null constraint "a message follows from an act" check (act ~ '^[a-z]+(_[a-z]+)*$'),
  body text
    constraint "a message of a case has 1 to 5000 characters" check (char_length(body) <= 5000)
    constraint "a message of a case can be seen" check (app.seen_name(body) ~ '[^\s\u2800\u0300-\u036f]'),
  channel app.channel,
  written_at timestamptz not null default app.clock(),
  written_by uuid references app.staff on delete set null,
  hidden_reason text
    constraint "a reason to hide a message has 1 to 500 characters" check (char_length(hidden_reason) between 1 and 500),
  constraint "the hub writes no words of its own" check ((author = 'hub') = (body is null)),
  constraint "a message of the sender says how it came" check ((author = 'sender') = (channel is not null))
);
comment on table app.feedback_messages is
  'What the sender and the council wrote to each other after the first message, exactly as it was sent, and what happened '
  '(author hub, without words).';
create index on app.feedback_messages (feedback, id);
create index on app.feedback_messages (written_by);
alter table app.feedback_messages enable row level security;

create table app.feedback_notes (
  id bigint generated always as identity primary key,
  feedback bigint not null references app.feedback on delete cascade,
  body text not null
    constraint "a note on feedback has 1 to 2000 characters" check (char_length(body) between 1 and 2000)
    constraint "a note on feedback can be seen" check (app.seen_name(body) ~ '[^\s\u2800\u0300-\u036f]'),
  written_at timestamptz not null default app.clock(),
  written_by uuid references app.staff on delete set null
);
comment on table app.feedback_notes is 'What staff wrote to each other about feedback. Residents never see it.';
create index on app.feedback_notes (feedback);
create index on app.feedback_notes (written_by);
alter table app.feedback_notes enable row level security;

create table app.feedback_published (
  feedback bigint primary key references app.feedback on delete cascade,
  topic app.slug not null,
  area app.slug references app.areas on update cascade on delete set null,
  said_en text not null, said_cy text not null, did_en text not null, did_cy text not null,
  published_on date not null default app.today(),
  constraint "published words have 1 to 1000 characters" check (
    char_length(said_en) between 1 and 1000 and char_length(said_cy) between 1 and 1000
    and char_length(did_en) between 1 and 1000 and char_length(did_cy) between 1 and 1000
  ),
  plain text generated always as (
    lower(regexp_replace(normalize(said_en || ' ' || said_cy, nfkd), '[\u0300-\u036f]', '', 'g'))
  ) stored,
  words tsvector generated always as (
    to_tsvector('pg_catalog.english', regexp_replace(normalize(said_en || ' ' || did_en, nfkd), '[\u0300-\u036f]', '', 'g'))
    || to_tsvector('pg_catalog.simple', regexp_replace(normalize(said_cy || ' ' || did_cy, nfkd), '[\u0300-\u036f]', '', 'g'))
  ) stored
);
comment on table app.feedback_published is
  '“You said, we did”: what a resident said, edited by an officer and with the permission of the resident, and what the council did.';
create index on app.feedback_published (area);
create index "published feedback by day" on app.feedback_published (published_on desc, feedback desc);
create index "words of published feedback" on app.feedback_published using gin (words);
alter table app.feedback_published enable row level security;

create table app.team_mails (
  team app.email,
  sent_on date,
  primary key (team, sent_on)
);
comment on table app.team_mails is 'The days on which each team was told what waits, so that a job that runs twice tells them once.';
alter table app.team_mails enable row level security;

create table app.page_votes (
  page text,
  lang app.lang,
  useful int not null default 0,
  not_useful int not null default 0,
  primary key (page, lang),
  constraint "a voted page has an address" check (page ~ '^/' and char_length(page) <= 300),
  constraint "votes are not negative" check (useful >= 0 and not_useful >= 0)
);
comment on table app.page_votes is 'How many people said that a page was useful, or not. Nothing about the people.';
alter table app.page_votes enable row level security;

create table app.page_lines (
  id bigint generated always as identity primary key,
  page text not null,
  lang app.lang not null,
  is_useful boolean not null,
  body text not null
    constraint "a line about a page has 1 to 300 characters" check (char_length(body) between 1 and 300)
    constraint "a line about a page can be seen" check (app.seen_name(body) ~ '[^\s\u2800\u0300-\u036f]'),
  written_at timestamptz not null default app.clock()
);
comment on table app.page_lines is 'What people wrote beside their vote. Nothing says who.';
create index on app.page_lines (page, id);
alter table app.page_lines enable row level security;

insert into app.rules (name, value, unit, least, most) values
  ('reopen_days', 28, 'days', 1, 366),
  ('better_days', 28, 'days', 1, 366),
  ('better_topic_people', 3, 'people', 2, 1000),
  ('limited_sender_days', 30, 'days', 1, 366),
  ('limited_sender_requests', 1, 'requests', 1, 100),
  ('follow_per_address', 20, 'requests', 1, 100000),
  ('follow_per_network', 200, 'requests', 1, 100000),
  ('follow_window_minutes', 60, 'minutes', 1, 1440),
  ('reply_per_address', 30, 'requests', 1, 100000),
  ('reply_per_network', 300, 'requests', 1, 100000),
  ('reply_window_minutes', 60, 'minutes', 1, 1440),
  ('vote_per_address', 60, 'requests', 1, 100000),
  ('vote_per_network', 600, 'requests', 1, 100000),
  ('vote_window_minutes', 60, 'minutes', 1, 1440),
  ('page_line_months', 12, 'months', 1, 120);
-- From now on it counts from the day on which a message was closed.
update app.rules set value = 12 where name = 'feedback_months';

insert into app.mail_templates (template, lane) values
  ('feedback_asked', 'awaited'), ('feedback_answered', 'awaited'), ('feedback_better', 'told'), ('feedback_daily', 'told');
insert into app.sweeps (place, noun) values (31, 'page_lines');
insert into app.jobs (name, expected_every) values ('follow-up-feedback', '24 hours'), ('tell-teams', '24 hours');

-- A pause moves a promised day, so feedback brings its own.
alter type app.waiting add attribute promised_on date;
