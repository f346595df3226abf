-- Added to the table, so that lists can read it from an index.
alter table app.feedback add is_dangerous boolean not null generated always as (
  danger <> '{}' and (state in ('received', 'in_progress') or (state = 'answered' and replied_at is not null))
) stored;
comment on column app.feedback.is_dangerous is
  'Words suggest danger, and no officer has answered since: the message waits, or its sender replied to the answer.';

create index "feedback that may be about danger" on app.feedback (id) include (state, merged_into) where is_dangerous;
drop index app."feedback in the inbox";
create index "feedback in the inbox" on app.feedback (state, id)
  include (topic, kind, promised_on, is_dangerous, taken_by, paused_at, replied_at, merged_into) where erased_at is null;

insert into app.mail_templates (template, lane) values ('feedback_reply_urgent', 'awaited');
