insert into app.feedback_transitions (state, act, actor, role, next_state, mails) values
  ('answered', 'say_worse', 'sender', null, 'in_progress', null),
  ('closed', 'say_worse', 'sender', null, 'in_progress', null);

insert into app.rules (name, value, unit, least, most) values ('better_answer_days', 28, 'days', 1, 366);

comment on column app.feedback.is_on_time is
  'Whether each answer so far kept its promise. Null until the first answer, and again while a reopened message waits; once false, it stays.';
-- What is open again and not answered again has a new promise.
update app.feedback set is_on_time = null where state = 'in_progress' and is_on_time;
