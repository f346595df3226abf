create or replace function public.tell_teams(teams jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  day date := app.today();
  told record;
  mails int := 0;
begin
  if not app.is_working_day(day) then
    return jsonb_build_object('mails', 0);
  end if;
  for told in
    select given.team, given.lang,
      count(*) filter (where asked.taken_by is null and asked.wants_reply) as new,
      count(*) filter (where asked.taken_by is null and not asked.wants_reply) as read,
      count(*) filter (where asked.promised_on = day) as due,
      count(*) filter (where asked.promised_on < day) as late
    from jsonb_to_recordset(teams) as given (topic text, team text, lang text)
    join app.feedback as asked on asked.topic = given.topic
    where asked.state in ('received', 'in_progress') and asked.merged_into is null and asked.paused_at is null
      and (asked.taken_by is null or asked.promised_on <= day)
    group by given.team, given.lang
  loop
    insert into app.team_mails (team, sent_on) values (told.team, day) on conflict do nothing;
    if found then
      perform app.queue_mail('feedback_daily', told.lang, told.team, jsonb_build_object(
        'new', told.new, 'read', told.read, 'due', told.due, 'late', told.late
      ));
      mails := mails + 1;
    end if;
  end loop;
  return jsonb_build_object('mails', mails + app.tell_moderators(day));
end
$$;
comment on function public.tell_teams is
  'Mails each team, once on a working day, how many messages nobody has taken (opened again ones too; apart, those that need no reply but are to be read), are due today, or are late, and '
  'moderators the same of petitions; nothing where there is nothing. teams says which team answers each topic: [{topic, team, lang}].';
grant execute on function public.tell_teams to service_role;

create or replace function public.follow_up_feedback() returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  due app.feedback;
  asked int := 0;
  closed int := 0;
  ended int := app.end_pauses(500);
begin
  for due in
    select * from app.feedback as known
    where known.kind = 'problem' and known.state in ('answered', 'closed')
      and known.better_asked_at is null and known.is_better is null and known.answered_at <= app.clock() - app.span('better_days') and known.email is not null
      and known.link_hash is not null and known.erased_at is null
    order by known.id limit 500 for no key update
  loop
    update app.feedback as known set better_asked_at = app.clock() where known.id = due.id;
    perform app.end_step(due, 'ask_better', 'hub');
    asked := asked + 1;
  end loop;
  for due in
    select * from app.feedback as known
    where known.state = 'answered' and known.replied_at is null
      and (known.answered_at at time zone 'Europe/London')::date + app.rule('reopen_days') < app.today()
    order by known.id limit 500 for no key update
  loop
    perform app.end_step(due, 'lapse', 'hub');
    closed := closed + 1;
  end loop;
  return jsonb_build_object('asked', asked, 'closed', closed, 'ended', ended);
end
$$;
comment on function public.follow_up_feedback is
  'Asks by mail, once, whether a problem is better now, closes what was answered and can no longer be reopened, and ends pauses. Runs every '
  'night, at most 500 of each, the rest the next night.';
grant execute on function public.follow_up_feedback to service_role;
