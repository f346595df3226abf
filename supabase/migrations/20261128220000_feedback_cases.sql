alter table app.feedback
  add kind text not null default 'problem'
    constraint "feedback is of a known kind" check (kind in ('problem', 'idea', 'thanks', 'question')),
  add may_publish boolean not null default false,
  add promised_days int
    constraint "an answer is promised within a known time" check (promised_days between 1 and 260),
  add promised_on date,
  add paused_at timestamptz,
  add days_left int
    constraint "a paused promise has some working days left" check ((days_left is null) = (paused_at is null)),
  add taken_by uuid references app.staff on delete set null,
  add version int not null default 1,
  add last_act jsonb,
  add replied_at timestamptz,
  add answered_at timestamptz,
  add is_on_time boolean,
  add closed_at timestamptz,
  add merged_into bigint references app.feedback on delete restrict
    constraint "feedback is not merged into itself" check (merged_into <> id),
  add danger text[] not null default '{}',
  add hidden_reason text
    constraint "a reason to hide has 1 to 500 characters" check (char_length(hidden_reason) between 1 and 500),
  add key_hash bytea,
  add link_hash bytea
    constraint "a private link leads to one message" unique,
  add better_asked_at timestamptz,
  add is_better boolean,
  add is_better_at timestamptz,
  add sender_limited_until timestamptz,
  add erased_at timestamptz,
  add words tsvector generated always as (
    to_tsvector(
      'pg_catalog.simple',
      regexp_replace(
        normalize(reference || ' ' || message || ' ' || coalesce(location, '') || ' ' || coalesce(name, ''), nfkd),
        '[\u0300-\u036f]', '', 'g'
      )
    )
  ) stored;
comment on column app.feedback.promised_days is 'The working days of its topic, as they were when it was sent. Null: no day is promised.';
comment on column app.feedback.paused_at is 'Since when the promise waits for an answer of the sender; days_left are the working days it had left.';
comment on column app.feedback.version is 'Counts what staff and the sender did, so that nobody decides on what they did not see.';
comment on column app.feedback.last_act is 'What was done last: the act, who, when, and what the page was told. A second press is answered like the first.';
comment on column app.feedback.replied_at is 'When the sender last wrote what staff have not acted on.';
comment on column app.feedback.is_on_time is 'Whether the first answer kept the promise. Null until then; a reopened message keeps it.';
comment on column app.feedback.merged_into is 'The message that is answered for this one too.';
comment on column app.feedback.danger is 'The words of the message that suggest danger.';
comment on column app.feedback.key_hash is 'An HMAC of the four words that the sender was shown. Nobody can find the words from it.';
comment on column app.feedback.link_hash is 'A hash of the secret in the private link.';
comment on column app.feedback.erased_at is 'When all that names the sender was removed. The row stays for the figures.';

-- Until now the teams answered by mail, and nobody wrote down when.
update app.feedback set state = 'closed', closed_at = app.clock();
alter table app.feedback add constraint "closed feedback says since when" check ((state = 'closed') = (closed_at is not null));

create index "feedback that waits" on app.feedback (promised_on, id) where state in ('received', 'in_progress') and merged_into is null;
create index "feedback by month" on app.feedback (received_at);
create index "feedback by answer" on app.feedback (answered_at) where state = 'answered';
create index "feedback to erase" on app.feedback (closed_at) where erased_at is null;
create index "words of feedback" on app.feedback using gin (words);
create index "feedback that got no better" on app.feedback (is_better_at) where not is_better;
create index "limited senders" on app.feedback (sender_limited_until) where sender_limited_until is not null;
create index on app.feedback (merged_into) where merged_into is not null;
create index on app.feedback (taken_by) where taken_by is not null;

create table app.feedback_transitions (
  state text constraint "a step begins in a known state" check (state in ('received', 'in_progress', 'answered', 'closed')),
  act text constraint "an act on feedback is snake_case" check (act ~ '^[a-z]+(_[a-z]+)*$'),
  actor text not null constraint "feedback is acted on by somebody known" check (actor in ('staff', 'sender', 'time')),
  role app.role,
  next_state text not null
    constraint "a step ends in a known state" check (next_state in ('received', 'in_progress', 'answered', 'closed')),
  -- What the sender gets by mail, where there is an address.
  mails text,
  primary key (state, act),
  constraint "only staff have a role" check ((actor = 'staff') = (role is not null))
);
comment on table app.feedback_transitions is
  'What can be done with feedback in each state, by whom, the state afterwards and the mail that follows. Refusals, the '
  'buttons of the desk and the tests come from here.';
alter table app.feedback_transitions enable row level security;

insert into app.feedback_transitions (state, act, actor, role, next_state, mails) values
  ('received', 'take', 'staff', 'officer', 'in_progress', null),
  ('in_progress', 'take', 'staff', 'officer', 'in_progress', null),
  ('received', 'hand_over', 'staff', 'officer', 'received', null),
  ('in_progress', 'hand_over', 'staff', 'officer', 'received', null),
  ('received', 'merge', 'staff', 'officer', 'in_progress', null),
  ('in_progress', 'merge', 'staff', 'officer', 'in_progress', null),
  ('received', 'ask', 'staff', 'officer', 'in_progress', 'feedback_asked'),
  ('in_progress', 'ask', 'staff', 'officer', 'in_progress', 'feedback_asked'),
  ('received', 'answer', 'staff', 'officer', 'answered', 'feedback_answered'),
  ('in_progress', 'answer', 'staff', 'officer', 'answered', 'feedback_answered'),
  ('answered', 'answer', 'staff', 'officer', 'answered', 'feedback_answered'),
  ('answered', 'close', 'staff', 'officer', 'closed', null),
  ('answered', 'publish', 'staff', 'officer', 'answered', null),
  ('closed', 'publish', 'staff', 'officer', 'closed', null),
  ('answered', 'unpublish', 'staff', 'officer', 'answered', null),
  ('closed', 'unpublish', 'staff', 'officer', 'closed', null),
  ('received', 'hide', 'staff', 'officer', 'received', null),
  ('in_progress', 'hide', 'staff', 'officer', 'in_progress', null),
  ('answered', 'hide', 'staff', 'officer', 'answered', null),
  ('closed', 'hide', 'staff', 'officer', 'closed', null),
  ('received', 'unhide', 'staff', 'officer', 'received', null),
  ('in_progress', 'unhide', 'staff', 'officer', 'in_progress', null),
  ('answered', 'unhide', 'staff', 'officer', 'answered', null),
  ('closed', 'unhide', 'staff', 'officer', 'closed', null),
  ('received', 'limit', 'staff', 'officer', 'received', null),
  ('in_progress', 'limit', 'staff', 'officer', 'in_progress', null),
  ('answered', 'limit', 'staff', 'officer', 'answered', null),
  ('closed', 'limit', 'staff', 'officer', 'closed', null),
  ('received', 'reply', 'sender', null, 'received', null),
  ('in_progress', 'reply', 'sender', null, 'in_progress', null),
  ('answered', 'reply', 'sender', null, 'answered', null),
  ('answered', 'reopen', 'sender', null, 'in_progress', null),
  ('closed', 'reopen', 'sender', null, 'in_progress', null),
  ('answered', 'say_better', 'sender', null, 'answered', null),
  ('closed', 'say_better', 'sender', null, 'closed', null),
  ('answered', 'ask_better', 'time', null, 'answered', 'feedback_better'),
  ('closed', 'ask_better', 'time', null, 'closed', 'feedback_better'),
  ('answered', 'lapse', 'time', null, 'closed', null);
