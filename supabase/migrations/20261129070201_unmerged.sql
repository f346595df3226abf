insert into app.feedback_transitions (state, act, actor, role, next_state, mails) values
  ('in_progress', 'unmerge', 'time', null, 'in_progress', null);

-- What was merged into a message that was closed or erased since, and waited for ever.
update app.feedback as known set merged_into = null, version = known.version + 1
where known.state <> 'closed' and exists (
  select from app.feedback as main where main.id = known.merged_into and main.state = 'closed'
);
-- What is merged goes with the message that is answered for it.
update app.feedback set taken_by = null where merged_into is not null and state = 'in_progress';
