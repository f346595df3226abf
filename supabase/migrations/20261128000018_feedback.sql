create table app.feedback (
  id bigint generated always as identity primary key,
  reference text not null constraint "a reference names one message" unique
    constraint "a reference has 4 to 40 characters" check (char_length(reference) between 4 and 40),
  topic app.slug not null
    constraint "a topic has at most 40 characters" check (char_length(topic) <= 40),
  message text not null
    constraint "a message has 1 to 5000 characters" check (char_length(message) <= 5000)
    constraint "a message can be seen" check (app.seen_name(message) ~ '[^\s\u2800\u0300-\u036f]'),
  location text constraint "a location has at most 200 characters" check (char_length(location) <= 200),
  name app.person_name,
  email app.email,
  phone text constraint "a phone number has at most 60 characters" check (char_length(phone) <= 60),
  page text constraint "a page has at most 300 characters" check (char_length(page) <= 300),
  lang app.lang not null,
  channel app.channel not null,
  state text not null default 'received'
    constraint "feedback is in a known state" check (state in ('received', 'in_progress', 'answered', 'closed')),
  received_at timestamptz not null default app.clock(),
  double_key bytea constraint "the same words from the same person count once a day" unique
);
comment on column app.feedback.message is 'Exactly as it was sent.';
comment on column app.feedback.double_key is
  'A salted hash of the day, the words and the sender; null after the day is over.';
alter table app.feedback enable row level security;
