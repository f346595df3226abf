create or replace function app.require_feedback_actor(act text) returns app.staff
language plpgsql volatile set search_path = '' as $$
begin
  return app.require_staff(variadic array(
    select distinct step.role::text from app.feedback_transitions as step
    where step.act = require_feedback_actor.act and step.actor = 'staff'
  ));
end
$$;
comment on function app.require_feedback_actor is
  'The caller, if app.feedback_transitions lets one of their roles do this act in some state.';

create or replace function app.repeated_step(reference text, version int, act text, person uuid) returns jsonb
language plpgsql volatile set search_path = '' as $$
begin
  -- The first press may not be done yet.
  perform from app.feedback as known where known.reference = repeated_step.reference for no key update;
  return (
    select asked.last_act -> 'outcome' from app.feedback as asked
    where asked.reference = repeated_step.reference and asked.version = repeated_step.version + 1
      and asked.last_act ->> 'act' = repeated_step.act
      and (asked.last_act ->> 'by')::uuid is not distinct from repeated_step.person
      and (asked.last_act ->> 'at')::timestamptz > app.clock() - app.span('one_request_seconds')
  );
end
$$;
comment on function app.repeated_step is
  'The outcome of a step when the same person presses the same button a second time; null otherwise.';

create or replace function app.begin_step(reference text, version int, act text, person app.staff) returns app.feedback
language plpgsql volatile set search_path = '' as $$
declare
  asked app.feedback;
begin
  select * into asked from app.feedback as known
  where known.reference = begin_step.reference and known.erased_at is null for no key update;
  if not found then
    perform app.refuse(404, 'feedback_unknown');
  end if;
  if asked.version is distinct from begin_step.version then
    perform app.refuse(409, 'feedback_changed_meanwhile');
  end if;
  if not exists (
    select from app.feedback_transitions as step
    where (step.state, step.act, step.actor) = (asked.state, begin_step.act, 'staff') and step.role = any (person.roles)
  ) then
    perform app.refuse(409, 'act_not_possible');
  end if;
  -- A reply to an answer is answered by itself.
  if asked.merged_into is not null and asked.state = 'in_progress'
    and act in ('take', 'hand_over', 'merge', 'ask', 'answer', 'finish') then
    perform app.refuse(409, 'feedback_merged');
  end if;
  -- The sender reaches whom they reach, and does not phone again because a colleague has the message. Danger waits for no colleague.
  if asked.state = 'in_progress' and act not in ('take', 'reply_for', 'renew_key', 'see_mail') and asked.taken_by <> person.id then
    perform app.refuse(409, 'feedback_taken');
  end if;
  return asked;
end
$$;
comment on function app.begin_step is
  'Locks feedback for an act of staff, or refuses: app.feedback_transitions does not allow it in this state, somebody did '
  'something since the caller read this version, another person has taken it, or it is answered with another message.';

create or replace function app.mail_sender(asked app.feedback, template text, body text, body_lang text) returns void
language plpgsql volatile set search_path = '' as $$
begin
  if template is not null and asked.email is not null then
    perform app.queue_mail(template, asked.lang, asked.email, jsonb_build_object(
      'reference', asked.reference, 'body', body, 'has_link', asked.link_hash is not null
    ) || jsonb_strip_nulls(jsonb_build_object(
      'body_lang', body_lang,
      'goes_on_on', case template when 'feedback_asked' then (
        select app.pause_ends_on(known) from app.feedback as known where known.id = asked.id
      ) end
    )));
  end if;
end
$$;
comment on function app.mail_sender is
  'Mails the words of the council to the sender, where there is an address. No word of the sender is in it. body_lang is '
  'null where the words are in the language of the sender.';

create or replace function app.end_step(
  asked app.feedback, act text, author text, body text default null, person uuid default null,
  channel text default null, details jsonb default '{}', body_lang text default null
) returns jsonb
language plpgsql volatile set search_path = '' as $$
declare
  at timestamptz := app.clock();
  step app.feedback_transitions;
  outcome jsonb;
begin
  select * into strict step from app.feedback_transitions as known where (known.state, known.act) = (asked.state, end_step.act);
  outcome := jsonb_build_object('state', step.next_state);
  update app.feedback as known set
    version = asked.version + 1,
    state = step.next_state,
    taken_by = case
      -- What is merged goes with the message that is answered for it.
      when step.next_state <> 'in_progress' or act = 'merge' then null
      when act in ('take', 'ask') then end_step.person
      else known.taken_by
    end,
    closed_at = case when step.next_state = 'closed' then coalesce(known.closed_at, at) end,
    replied_at = case
      when act in ('take', 'ask', 'answer', 'close', 'finish', 'lapse') then null
      when act in ('reply', 'reopen', 'reply_for', 'reopen_for', 'say_worse', 'send_photo') then at
      else known.replied_at
    end,
    last_act = jsonb_build_object('act', act, 'by', person, 'at', at, 'outcome', outcome)
  where known.id = asked.id;
  if step.next_state = 'closed' then
    perform app.unmerge(asked.id);
  end if;
  if author is not null then
    insert into app.feedback_messages (feedback, author, act, body, channel, written_at, written_by, lang)
    values (
      asked.id, end_step.author, end_step.act, end_step.body, end_step.channel, at, end_step.person, end_step.body_lang
    );
  end if;
  perform app.mail_sender(asked, step.mails, body, body_lang);
  if step.actor = 'staff' then
    perform app.record_act(act || '_feedback', asked.reference, details);
  end if;
  return outcome;
end
$$;
comment on function app.end_step is
  'Moves feedback to the state that app.feedback_transitions gives, writes the message of the author into the case, sends '
  'the mail that follows, and records an act of staff. Without an author, residents see nothing of it. What is closed lets go '
  'of what was merged into it. Returns the state.';

create or replace function app.promise_anew(asked app.feedback) returns void
language plpgsql volatile set search_path = '' as $$
begin
  update app.feedback as known set
    promised_on = app.promised_on(app.clock(), known.promised_days), answered_at = null, merged_into = null, better_asked_at = null,
    wants_reply = true,
    -- An answer that was late stays late.
    is_on_time = case when not known.is_on_time then false end
  where known.id = asked.id;
end
$$;
comment on function app.promise_anew is
  'Promises another answer for feedback that is open again: by itself, and within as many working days as at first, also where '
  'no reply was needed before.';
