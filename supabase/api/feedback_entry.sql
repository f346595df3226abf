create or replace function public.enter_feedback(
  reference text, topic text, message text, location text, name text, email text, phone text, lang text, channel text,
  received_on date, team text, kind text default 'problem', may_publish boolean default false,
  working_days int default null, danger text[] default '{}', key_hash text default null, link_hash text default null,
  wants_reply boolean default true
) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  person app.staff := app.require_staff('officer');
  keys bytea[] := app.double_keys(topic, message, location, name, email, phone, null, null);
  entered app.feedback := app.feedback_of(
    reference, topic, message, location, name, email, phone, null, lang, channel, kind, may_publish, working_days,
    danger, key_hash, link_hash, wants_reply
  );
  known text;
begin
  -- Two presses on one button come one after another.
  perform pg_advisory_xact_lock(hashtextextended('enter_feedback ' || reference, 0));
  if exists (
    select from app.feedback as mine where (mine.reference, mine.entered_by) = (enter_feedback.reference, person.id)
  ) then
    return jsonb_build_object('reference', reference, 'is_new', true);
  end if;
  if received_on > app.today() then
    perform app.refuse(422, 'received_in_future');
  end if;
  if received_on < app.today() - app.rule('entered_back_days') then
    perform app.refuse(422, 'received_too_long_ago');
  end if;
  if received_on < app.today() then
    entered.received_at := (received_on + time '12:00') at time zone 'Europe/London';
    entered.promised_on := app.first_promise(entered);
  end if;
  entered.entered_by := person.id;
  known := coalesce(app.sent_before(keys), app.receive_feedback(entered, keys, team));
  if known = reference then
    perform app.record_act('enter_feedback', reference, jsonb_build_object('channel', channel, 'received_on', received_on));
  end if;
  return jsonb_build_object('reference', known, 'is_new', known = reference);
end
$$;
comment on function public.enter_feedback is
  'Writes down a message that came to the council by letter, by phone or face to face. An answer is promised within '
  'working_days after the day on which the message came. The same message that is known already gives its reference, and is not new.';
grant execute on function public.enter_feedback to authenticated;
