create or replace function app.working_days_until(day date) returns int
language plpgsql stable set search_path = '' as $$
begin
  return (
    select count(*)::int from generate_series(app.today() + 1, working_days_until.day, interval '1 day') as each
    where app.is_working_day(each::date)
  );
end
$$;
comment on function app.working_days_until is 'The working days after today, up to and with a day; none for a day that is over.';

create or replace function app.pause_promise(asked app.feedback) returns void
language plpgsql volatile set search_path = '' as $$
begin
  update app.feedback as known set paused_at = app.clock(), days_left = app.working_days_until(known.promised_on)
  where known.id = asked.id and known.paused_at is null and known.promised_on >= app.today() and not exists (
    select from app.feedback as other
    where other.merged_into = asked.id and other.state = 'in_progress' and other.promised_on is not null
  );
end
$$;
comment on function app.pause_promise is
  'Stops the days of a promise that is not late yet, and that no other sender waits for. A late one stays late.';

create or replace function app.resume_promise(asked app.feedback, least_days int default 1) returns void
language plpgsql volatile set search_path = '' as $$
begin
  update app.feedback as known set
    promised_on = app.promised_on(app.clock(), greatest(
      known.days_left, least_days, case when app.is_working_day(app.today()) then 0 else 1 end
    )),
    paused_at = null, days_left = null
  where known.id = asked.id and known.paused_at is not null;
end
$$;
comment on function app.resume_promise is
  'Goes on with a paused promise: the working days that were left after today, and at least least_days. With none, an answer '
  'is promised for today, or for the next working day.';

create or replace function app.pause_ends_on(asked app.feedback) returns date
language plpgsql stable set search_path = '' as $$
begin
  return ((asked.paused_at + app.span('question_days')) at time zone 'Europe/London')::date;
end
$$;
comment on function app.pause_ends_on is 'The day on which a pause ends by itself; null where there is none.';

create or replace function app.due_on(asked app.feedback) returns date
language plpgsql stable set search_path = '' as $$
begin
  if asked.paused_at is null then
    return asked.promised_on;
  end if;
  return app.promised_on(least(app.clock(), asked.paused_at + app.span('question_days')), asked.days_left);
end
$$;
comment on function app.due_on is
  'The day on which an answer is due: a pause moves it by question_days at most, also where nobody has ended the pause.';

create or replace function public.go_on_feedback(reference text, version int) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  person app.staff := app.require_feedback_actor('go_on');
  earlier jsonb := app.repeated_step(reference, version, 'go_on', person.id);
  asked app.feedback;
begin
  if earlier is not null then
    return earlier;
  end if;
  asked := app.begin_step(reference, version, 'go_on', person);
  if asked.paused_at is null then
    perform app.refuse(409, 'act_not_possible');
  end if;
  -- No day for nothing: asking and going on again would move any promise.
  perform app.resume_promise(asked, 0);
  return app.end_step(asked, 'go_on', 'hub', person => person.id);
end
$$;
comment on function public.go_on_feedback is 'Ends the pause without an answer of the sender. The sender sees it on their page.';
grant execute on function public.go_on_feedback to authenticated;

create or replace function app.end_pauses(most int) returns int
language plpgsql volatile set search_path = '' as $$
declare
  paused app.feedback;
  ended int := 0;
begin
  for paused in
    select * from app.feedback as known
    where known.paused_at <= app.clock() - app.span('question_days') and known.state in ('received', 'in_progress')
    order by known.id limit most for no key update
  loop
    perform app.resume_promise(paused, 0);
    perform app.end_step(paused, 'end_pause', 'hub');
    ended := ended + 1;
  end loop;
  return ended;
end
$$;
comment on function app.end_pauses is 'Goes on with promises that waited question_days for their sender, and says how many.';
