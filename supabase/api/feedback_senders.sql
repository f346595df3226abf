create or replace function public.open_feedback(reference text, key_hash text, ip inet) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform app.take_from_limits('follow', ip);
  -- A wrong guess has to stay counted, so it is an answer and no refusal.
  if not app.is_key(reference, key_hash) then
    return '{"is_right": false}';
  end if;
  update app.feedback as known set followed_at = app.clock() where known.reference = open_feedback.reference;
  return '{"is_right": true}';
end
$$;
comment on function public.open_feedback is
  'Whether these are the four words for a reference. A wrong key and an unknown reference get the same answer.';
grant execute on function public.open_feedback to service_role;

create or replace function app.feedback_by_link(link_hash text) returns app.feedback
language plpgsql stable set search_path = '' as $$
declare
  mine app.feedback;
begin
  select * into mine from app.feedback as known
  where known.link_hash = decode(feedback_by_link.link_hash, 'hex') and known.erased_at is null;
  if not found then
    perform app.refuse(404, 'feedback_unknown');
  end if;
  return mine;
end
$$;
comment on function app.feedback_by_link is 'The feedback whose private link has a secret with this hash, or a refusal.';

create or replace function app.can_reopen(asked app.feedback) returns boolean
language plpgsql stable set search_path = '' as $$
begin
  return coalesce(
    app.today() <= (asked.answered_at at time zone 'Europe/London')::date + app.rule('reopen_days'), false
  );
end
$$;
comment on function app.can_reopen is 'Whether it is not later than the day that is reopen_days after the answer.';

create or replace function app.sender_acts(mine app.feedback) returns text[]
language plpgsql stable set search_path = '' as $$
declare
  at timestamptz := app.clock();
  better_from timestamptz := coalesce(mine.better_asked_at, mine.answered_at + app.span('better_days'));
begin
  return array(
    select step.act from app.feedback_transitions as step
    where (step.state, step.actor) = (mine.state, 'sender')
      and case
        when step.act = 'reopen' then app.can_reopen(mine)
        when step.act in ('say_better', 'say_worse') then
          mine.kind = 'problem' and mine.is_better is null and better_from <= at
            and at < better_from + app.span('better_answer_days')
        else true
      end
    order by step.act
  );
end
$$;
comment on function app.sender_acts is
  'What the sender can do now: reopen until the end of the day that is reopen_days after the answer, and say once whether a '
  'problem is better, for better_answer_days from when we asked or, without an address, from better_days after the answer.';

create or replace function app.facts_for_sender(mine app.feedback) returns jsonb
language plpgsql stable set search_path = '' as $$
begin
  return jsonb_build_object(
    'reference', mine.reference, 'kind', mine.kind, 'topic', mine.topic, 'lang', mine.lang, 'state', mine.state,
    'message', mine.message, 'location', mine.location, 'version', mine.version,
    'received_at', mine.received_at, 'promised_on', mine.promised_on, 'is_paused', mine.paused_at is not null,
    'pause_ends_on', app.pause_ends_on(mine), 'wants_reply', mine.wants_reply, 'is_late', app.is_late(mine), 'answered_at', mine.answered_at, 'closed_at', mine.closed_at,
    'has_email', mine.email is not null, 'is_merged', mine.merged_into is not null, 'is_better', mine.is_better,
    'reopens_until', (mine.answered_at at time zone 'Europe/London')::date + app.rule('reopen_days'),
    'photo_sent_at', app.photo_sent_at(mine.id), 'acts', app.sender_acts(mine), 'messages', app.messages_of(mine.id, true)
  );
end
$$;
comment on function app.facts_for_sender is 'All that the sender may know of their feedback.';

create or replace function public.read_feedback(link_hash text) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return app.facts_for_sender(app.feedback_by_link(link_hash));
end
$$;
comment on function public.read_feedback is 'All that the sender may know of their feedback. Changes nothing: mail scanners open links.';
grant execute on function public.read_feedback to service_role;

create or replace function app.begin_sender_step(link_hash text, act text) returns app.feedback
language plpgsql volatile set search_path = '' as $$
declare
  mine app.feedback := app.feedback_by_link(link_hash);
begin
  select * into mine from app.feedback as known where known.id = mine.id for no key update;
  if not act = any (app.sender_acts(mine)) then
    perform app.refuse(409, 'feedback_step_over');
  end if;
  return mine;
end
$$;
comment on function app.begin_sender_step is 'Locks feedback for a step of its sender, or refuses it.';

create or replace function app.said_before(mine app.feedback, act text, body text) returns boolean
language plpgsql stable set search_path = '' as $$
begin
  return exists (
    select from app.feedback_messages as written
    where written.feedback = mine.id and written.author = 'sender' and written.act = said_before.act
      and written.body = said_before.body and written.written_at > app.clock() - app.span('one_request_seconds')
  );
end
$$;
comment on function app.said_before is 'Whether this is the second press on a button: the first one has done it.';

create or replace function app.write_as_sender(
  mine app.feedback, act text, body text, channel text, danger text[], person uuid default null
) returns jsonb
language plpgsql volatile set search_path = '' as $$
begin
  if act in ('reply', 'reply_for') then
    perform app.resume_promise(mine);
  else
    perform app.promise_anew(mine);
    update app.feedback as known set is_better = null, is_better_at = null where known.id = mine.id;
  end if;
  update app.feedback as known set danger = array(select distinct unnest(known.danger || write_as_sender.danger))
  where known.id = mine.id;
  return app.end_step(
    mine, act, 'sender', body, person, write_as_sender.channel, jsonb_build_object('channel', write_as_sender.channel)
  );
end
$$;
comment on function app.write_as_sender is
  'Adds words of the sender to their case. A reply lets a paused promise go on. Reopened, a case is answered again, by '
  'itself, and within as many working days as at first, also where no reply was needed before. danger are the words that '
  'suggest danger; person is the member of staff who wrote the words down.';

create or replace function public.reply_to_feedback(link_hash text, body text, channel text, danger text[], ip inet) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  mine app.feedback := app.feedback_by_link(link_hash);
begin
  perform from app.feedback as known where known.id = mine.id for no key update;
  if app.said_before(mine, 'reply', body) then
    return '{}';
  end if;
  perform app.take_from_limits('reply', ip);
  perform app.take_from_limited_sender(mine, danger);
  return app.write_as_sender(app.begin_sender_step(link_hash, 'reply'), 'reply', body, channel, danger);
end
$$;
comment on function public.reply_to_feedback is 'Adds what the sender writes on their page.';
grant execute on function public.reply_to_feedback to service_role;

create or replace function public.reopen_feedback(link_hash text, body text, channel text, danger text[], ip inet) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  mine app.feedback := app.feedback_by_link(link_hash);
begin
  perform from app.feedback as known where known.id = mine.id for no key update;
  if app.said_before(mine, 'reopen', body) then
    return '{}';
  end if;
  perform app.take_from_limits('reply', ip);
  perform app.take_from_limited_sender(mine, danger);
  return app.write_as_sender(app.begin_sender_step(link_hash, 'reopen'), 'reopen', body, channel, danger);
end
$$;
comment on function public.reopen_feedback is 'The sender says on their page that it is not solved.';
grant execute on function public.reopen_feedback to service_role;

create or replace function public.say_better(link_hash text, is_better boolean) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  mine app.feedback := app.feedback_by_link(link_hash);
  act text := case when is_better then 'say_better' else 'say_worse' end;
begin
  -- A second press, or another tab, finds the first answer.
  if mine.is_better is not null then
    return '{}';
  end if;
  mine := app.begin_sender_step(link_hash, act);
  if not is_better then
    perform app.promise_anew(mine);
  end if;
  update app.feedback as known set is_better = say_better.is_better, is_better_at = app.clock() where known.id = mine.id;
  return app.end_step(mine, act, 'hub');
end
$$;
comment on function public.say_better is 'The sender says, once, whether it is better now. If not, the case is open again, also after reopen_days.';
grant execute on function public.say_better to service_role;
