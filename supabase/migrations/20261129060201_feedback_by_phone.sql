alter table app.feedback
  add key_number int not null default 0
    constraint "the keys of a message are counted from none" check (key_number >= 0),
  add key_given_by uuid references app.staff on delete set null,
  add followed_at timestamptz,
  add wants_reply boolean not null default true,
  add constraint "what needs no reply has no promised day" check (wants_reply or promised_on is null);
comment on column app.feedback.key_number is 'How many times the four words were replaced. The words follow from the reference and this number.';
comment on column app.feedback.key_given_by is 'Who replaced the four words last. Only this person is shown them.';
comment on column app.feedback.followed_at is 'When the sender last opened their page with the four words.';
comment on column app.feedback.wants_reply is 'False where the sender needs no reply: then no day is promised, unless they reopen it.';
create index on app.feedback (key_given_by) where key_given_by is not null;

alter table app.feedback_messages add lang app.lang;
comment on column app.feedback_messages.lang is 'The language of an answer that is not in the language of its message. Otherwise null.';

alter table app.helping add feedback bigint references app.feedback on delete set null;
comment on column app.helping.feedback is 'The message that the person whose turn it is opened with its four words.';
create index on app.helping (feedback);

insert into app.feedback_transitions (state, act, actor, role, next_state, mails) values
  ('received', 'reply_for', 'staff', 'officer', 'received', null),
  ('in_progress', 'reply_for', 'staff', 'officer', 'in_progress', null),
  ('answered', 'reply_for', 'staff', 'officer', 'answered', null),
  ('answered', 'reopen_for', 'staff', 'officer', 'in_progress', null),
  ('closed', 'reopen_for', 'staff', 'officer', 'in_progress', null),
  ('received', 'renew_key', 'staff', 'officer', 'received', null),
  ('in_progress', 'renew_key', 'staff', 'officer', 'in_progress', null),
  ('answered', 'renew_key', 'staff', 'officer', 'answered', null),
  ('closed', 'renew_key', 'staff', 'officer', 'closed', null),
  ('received', 'go_on', 'staff', 'officer', 'received', null),
  ('in_progress', 'go_on', 'staff', 'officer', 'in_progress', null),
  ('received', 'finish', 'staff', 'officer', 'closed', null),
  ('in_progress', 'finish', 'staff', 'officer', 'closed', null),
  ('received', 'unlimit', 'staff', 'officer', 'received', null),
  ('in_progress', 'unlimit', 'staff', 'officer', 'in_progress', null),
  ('answered', 'unlimit', 'staff', 'officer', 'answered', null),
  ('closed', 'unlimit', 'staff', 'officer', 'closed', null),
  ('received', 'end_pause', 'time', null, 'received', null),
  ('in_progress', 'end_pause', 'time', null, 'in_progress', null);

insert into app.rules (name, value, unit, least, most) values ('question_days', 14, 'days', 1, 90);
create index "paused promises" on app.feedback (paused_at) where paused_at is not null;
