alter table app.feedback
  add refused_danger text[] not null default '{}',
  add refused_at timestamptz,
  add refused_is_own boolean,
  add constraint "a refused mail about danger says when it came and whose it was" check (
    (refused_danger = '{}') = (refused_at is null) and (refused_at is null) = (refused_is_own is null)
  );
comment on column app.feedback.refused_danger is
  'The words that suggest danger in mails that were not added to the case, until an officer has read of them. Nothing else is kept of such a mail.';
comment on column app.feedback.refused_at is 'When the first of these mails came.';
comment on column app.feedback.refused_is_own is 'Whether all of them came from the address of the case.';

alter table app.feedback alter column is_dangerous set expression as (
  refused_danger <> '{}'
  or danger <> '{}' and (state in ('received', 'in_progress') or (state = 'answered' and replied_at is not null))
);
comment on column app.feedback.is_dangerous is
  'Words suggest danger, and no officer has answered since: the message waits, its sender replied to the answer, or a mail was refused.';

insert into app.feedback_transitions (state, act, actor, role, next_state, mails) values
  ('received', 'see_mail', 'staff', 'officer', 'received', null),
  ('in_progress', 'see_mail', 'staff', 'officer', 'in_progress', null),
  ('answered', 'see_mail', 'staff', 'officer', 'answered', null),
  ('closed', 'see_mail', 'staff', 'officer', 'closed', null);
