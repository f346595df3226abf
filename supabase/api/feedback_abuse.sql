create or replace function app.check_feedback_reason(reason text, asked app.feedback) returns void
language plpgsql immutable set search_path = '' as $$
begin
  perform app.check_reason(
    reason, coalesce(asked.email, asked.reference), array[row('feedback', asked.id, asked.name, null, false)::app.held_item]
  );
end
$$;
comment on function app.check_feedback_reason is 'Refuses a reason for the log that is empty or names the sender.';

create or replace function app.hide_text(asked app.feedback, message bigint, reason text) returns void
language plpgsql volatile set search_path = '' as $$
begin
  if message is null then
    update app.feedback as known set hidden_reason = reason where known.id = asked.id;
  else
    update app.feedback_messages as written set hidden_reason = reason
    where written.id = hide_text.message and written.feedback = asked.id and written.author = 'sender';
    if not found then
      perform app.refuse(404, 'message_unknown');
    end if;
  end if;
end
$$;

create or replace function public.hide_feedback(reference text, version int, message bigint, reason text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  person app.staff := app.require_feedback_actor('hide');
  earlier jsonb := app.repeated_step(reference, version, 'hide', person.id);
  asked app.feedback;
begin
  if earlier is not null then
    return earlier;
  end if;
  asked := app.begin_step(reference, version, 'hide', person);
  perform app.check_feedback_reason(reason, asked);
  perform app.hide_text(asked, message, reason);
  return app.end_step(asked, 'hide', null, person => person.id, details => jsonb_build_object('reason', reason));
end
$$;
comment on function public.hide_feedback is
  'Hides what a sender wrote behind a press at the desk: the first message (message is null) or a later one. The sender '
  'still sees it. The reason is kept, in the log too.';
grant execute on function public.hide_feedback to authenticated;

create or replace function public.unhide_feedback(reference text, version int, message bigint) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  person app.staff := app.require_feedback_actor('unhide');
  earlier jsonb := app.repeated_step(reference, version, 'unhide', person.id);
  asked app.feedback;
begin
  if earlier is not null then
    return earlier;
  end if;
  asked := app.begin_step(reference, version, 'unhide', person);
  perform app.hide_text(asked, message, null);
  return app.end_step(asked, 'unhide', null, person => person.id);
end
$$;
comment on function public.unhide_feedback is 'Shows a hidden message at the desk again.';
grant execute on function public.unhide_feedback to authenticated;

create or replace function public.limit_sender(reference text, version int, reason text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  person app.staff := app.require_feedback_actor('limit');
  earlier jsonb := app.repeated_step(reference, version, 'limit', person.id);
  asked app.feedback;
begin
  if earlier is not null then
    return earlier;
  end if;
  asked := app.begin_step(reference, version, 'limit', person);
  perform app.check_feedback_reason(reason, asked);
  if num_nonnulls(asked.email, asked.phone, asked.link_hash) = 0 then
    perform app.refuse(409, 'sender_unreachable');
  end if;
  update app.feedback as known set sender_limited_until = app.clock() + app.span('limited_sender_days')
  where known.id = asked.id;
  return app.end_step(asked, 'limit', null, person => person.id, details => jsonb_build_object('reason', reason));
end
$$;
comment on function public.limit_sender is
  'For limited_sender_days, the address and the phone number of this message send limited_sender_requests a day: messages, '
  'replies and photos. Where there is neither, so much can be added to this message. The reason is in the log.';
grant execute on function public.limit_sender to authenticated;

create or replace function public.unlimit_sender(reference text, version int, reason text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  person app.staff := app.require_feedback_actor('unlimit');
  earlier jsonb := app.repeated_step(reference, version, 'unlimit', person.id);
  asked app.feedback;
begin
  if earlier is not null then
    return earlier;
  end if;
  asked := app.begin_step(reference, version, 'unlimit', person);
  perform app.check_feedback_reason(reason, asked);
  update app.feedback as known set sender_limited_until = null
  where known.id in (
    -- In one order: two people lift the limits of one sender from two messages.
    select limited.id from app.feedback as limited
    where limited.sender_limited_until > app.clock() and app.is_of_sender(limited, asked)
    order by limited.id for no key update
  );
  if not found then
    perform app.refuse(409, 'act_not_possible');
  end if;
  return app.end_step(asked, 'unlimit', null, person => person.id, details => jsonb_build_object('reason', reason));
end
$$;
comment on function public.unlimit_sender is
  'Ends the limit of the sender of this message, at whichever of their messages it was set. The reason is in the log.';
grant execute on function public.unlimit_sender to authenticated;
