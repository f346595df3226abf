create or replace function public.take_feedback(reference text, version int) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  person app.staff := app.require_feedback_actor('take');
  earlier jsonb := app.repeated_step(reference, version, 'take', person.id);
begin
  return coalesce(earlier, app.end_step(
    app.begin_step(reference, version, 'take', person), 'take', 'hub', person => person.id
  ));
end
$$;
comment on function public.take_feedback is 'Takes feedback, from another person too.';
grant execute on function public.take_feedback to authenticated;

create or replace function public.hand_over_feedback(reference text, version int, topic text, team text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  person app.staff := app.require_feedback_actor('hand_over');
  earlier jsonb := app.repeated_step(reference, version, 'hand_over', person.id);
  asked app.feedback;
begin
  if earlier is not null then
    return earlier;
  end if;
  asked := app.begin_step(reference, version, 'hand_over', person);
  update app.feedback as known set topic = hand_over_feedback.topic
  where known.id = asked.id or (known.merged_into = asked.id and known.state = 'in_progress');
  if team is not null then
    perform app.queue_mail('feedback_for_team', asked.lang, team, jsonb_build_object(
      'reference', asked.reference, 'topic', hand_over_feedback.topic, 'message', asked.message,
      'location', asked.location, 'name', asked.name, 'email', asked.email, 'phone', asked.phone, 'page', asked.page,
      'lang', asked.lang
    ));
  end if;
  return app.end_step(
    asked, 'hand_over', 'hub', person => person.id,
    details => jsonb_build_object('from', asked.topic, 'to', hand_over_feedback.topic)
  );
end
$$;
comment on function public.hand_over_feedback is
  'Gives feedback, and what is answered with it, to the team of another topic, which is mailed. The promised day stays: the '
  'sender was told that day.';
grant execute on function public.hand_over_feedback to authenticated;

create or replace function public.ask_sender(reference text, version int, body text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  person app.staff := app.require_feedback_actor('ask');
  earlier jsonb := app.repeated_step(reference, version, 'ask', person.id);
  asked app.feedback;
begin
  if earlier is not null then
    return earlier;
  end if;
  asked := app.begin_step(reference, version, 'ask', person);
  if asked.link_hash is null and asked.email is null then
    perform app.refuse(409, 'sender_unreachable');
  end if;
  perform app.pause_promise(asked);
  return app.end_step(asked, 'ask', 'council', body, person.id);
end
$$;
comment on function public.ask_sender is 'Asks the sender something. The promise waits for the answer.';
grant execute on function public.ask_sender to authenticated;

create or replace function public.answer_feedback(
  reference text, version int, body text, other_body text default null
) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  at timestamptz := app.clock();
  person app.staff := app.require_feedback_actor('answer');
  earlier jsonb := app.repeated_step(reference, version, 'answer', person.id);
  asked app.feedback;
  other app.feedback;
  is_own_lang boolean;
  has_own_body boolean;
  outcome jsonb;
begin
  if earlier is not null then
    return earlier;
  end if;
  asked := app.begin_step(reference, version, 'answer', person);
  for other in
    select * from app.feedback as known where known.id in (select each.id from app.answered_with(asked.id) as each)
    order by known.id <> asked.id, known.id for no key update
  loop
    update app.feedback as known set
      answered_at = at,
      is_on_time = coalesce(known.is_on_time, app.today() <= app.due_on(known)),
      paused_at = null, days_left = null, better_asked_at = null
    where known.id = other.id;
    if other.id = asked.id then
      outcome := app.end_step(other, 'answer', 'council', body, person.id);
    else
      is_own_lang := other.lang = asked.lang;
      has_own_body := not is_own_lang and other_body is not null;
      perform app.end_step(
        other, 'answer', 'council', case when has_own_body then other_body else body end, person.id,
        details => jsonb_build_object('with', asked.reference),
        body_lang => case when not is_own_lang and not has_own_body then asked.lang end
      );
    end if;
  end loop;
  return outcome;
end
$$;
comment on function public.answer_feedback is
  'Answers feedback, and with the same words all that was merged into it. other_body is the answer for senders who wrote in '
  'the other language; without it their mail and page say in which language it is. The first answer keeps the promise or breaks it.';
grant execute on function public.answer_feedback to authenticated;

create or replace function public.close_feedback(reference text, version int) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  person app.staff := app.require_feedback_actor('close');
  earlier jsonb := app.repeated_step(reference, version, 'close', person.id);
begin
  return coalesce(earlier, app.end_step(
    app.begin_step(reference, version, 'close', person), 'close', 'hub', person => person.id
  ));
end
$$;
comment on function public.close_feedback is 'Closes answered feedback. The sender can still reopen it within reopen_days.';
grant execute on function public.close_feedback to authenticated;

create or replace function public.finish_feedback(reference text, version int) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  person app.staff := app.require_feedback_actor('finish');
  earlier jsonb := app.repeated_step(reference, version, 'finish', person.id);
  asked app.feedback;
  other app.feedback;
begin
  if earlier is not null then
    return earlier;
  end if;
  asked := app.begin_step(reference, version, 'finish', person);
  if asked.wants_reply then
    perform app.refuse(409, 'act_not_possible');
  end if;
  for other in
    select * from app.feedback as known where known.merged_into = asked.id and known.state = 'in_progress'
    order by known.id for no key update
  loop
    perform app.end_step(
      other, 'finish', 'hub', person => person.id, details => jsonb_build_object('with', asked.reference)
    );
  end loop;
  return app.end_step(asked, 'finish', 'hub', person => person.id);
end
$$;
comment on function public.finish_feedback is
  'Closes what was read and needs no reply, without an answer, and with it what was merged into it, which needs none either.';
grant execute on function public.finish_feedback to authenticated;

create or replace function public.note_feedback(reference text, body text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  person app.staff := app.require_staff('officer');
  asked bigint;
begin
  -- Two presses of one person come one after another.
  select known.id into asked from app.feedback as known
  where known.reference = note_feedback.reference and known.erased_at is null for no key update;
  if not found then
    perform app.refuse(404, 'feedback_unknown');
  end if;
  if not exists (
    select from app.feedback_notes as note
    where note.feedback = asked and note.body = note_feedback.body and note.written_by = person.id
      and note.written_at > app.clock() - app.span('one_request_seconds')
  ) then
    insert into app.feedback_notes (feedback, body, written_at, written_by)
    values (asked, note_feedback.body, app.clock(), person.id);
    perform app.record_act('note_feedback', note_feedback.reference, '{}');
  end if;
  return '{}';
end
$$;
comment on function public.note_feedback is 'Adds a note that only staff see. Notes do not change the version.';
grant execute on function public.note_feedback to authenticated;
