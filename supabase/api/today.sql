create or replace function app.waiting_petitions(person app.staff) returns setof app.waiting
language plpgsql stable set search_path = '' as $$
begin
  return query
  select
    'petitions', 'moderate', asked.slug::text, asked.action, asked.lang::text,
    coalesce(asked.moderation_asked_at, asked.created_at), app.rule('moderation_working_days'), asked.taken_by, 1, null::date
  from app.petitions as asked
  where asked.state = 'in_moderation' and 'moderator' = any (person.roles)
  union all
  select
    'petitions', step.task, asked.slug, asked.action, asked.lang, crossing.crossed_at,
    step.working_days, null, 1, null
  from (values
    ('response', 'respond', app.rule('response_working_days')), ('debate', 'schedule_debate', app.rule('debate_working_days'))
  ) as step (threshold, task, working_days), lateral app.awaiting(step.threshold) as crossing
  join app.petitions as asked on asked.id = crossing.petition
  where 'officer' = any (person.roles)
  union all
  select 'petitions', 'record_debate', asked.slug, asked.action, asked.lang, debate.scheduled_for, null, null, 1, null
  from app.debates as debate join app.petitions as asked on asked.id = debate.petition
  where debate.held_on is null and debate.cancelled_on is null and debate.scheduled_for <= app.clock()
    and asked.state in ('open', 'closed') and 'officer' = any (person.roles)
  union all
  select 'petitions', 'tell_creator', asked.slug, asked.action, asked.lang, creation.to_tell_at, null, null, 1, null
  from app.creations as creation join app.petitions as asked on asked.id = creation.petition
  where creation.to_tell is not null and 'officer' = any (person.roles)
  union all
  select 'petitions', 'answer_colleague', asked.slug, asked.action, asked.lang, question.asked_at, null, null, 1, null
  from (
    select note.petition, min(note.written_at) as asked_at from app.petition_notes as note
    where note.asks = person.id and note.answered_at is null group by note.petition
  ) as question
  join app.petitions as asked on asked.id = question.petition
  where asked.state = 'in_moderation' and person.roles && '{moderator,officer}';
end
$$;

create or replace function app.waiting_signatures(person app.staff) returns setof app.waiting
language plpgsql stable set search_path = '' as $$
begin
  return query
  select 'signatures', 'go_on', run.id::text, null, null, run.changed_at, null::int, null::uuid, 1, null::date
  from app.invalidations as run
  where person.roles && '{moderator,officer}' and (
    run.state = 'stopped'
    or run.state in ('running', 'undoing') and run.changed_at < app.clock() - app.span('late_job_minutes')
  );
end
$$;
comment on function app.waiting_signatures is 'Invalidations that somebody stopped half-way, or that do not go on.';

create or replace function app.waiting_upkeep(person app.staff) returns setof app.waiting
language plpgsql stable set search_path = '' as $$
begin
  return query
  select
    'upkeep', 'jobs', null, null, null, min(coalesce(job.failed_at, job.ran_at, job.known_at)), null::int, null::uuid,
    count(*)::int, null::date
  from app.jobs as job
  where 'administrator' = any (person.roles) and (job.failed_at is not null or app.is_late_job(job))
  having count(*) > 0
  union all
  select 'upkeep', 'drifts', null, null, null, min(drift.found_at), null, null, count(*)::int, null
  from app.drifts as drift
  where 'administrator' = any (person.roles) and drift.read_at is null
  having count(*) > 0;
end
$$;
comment on function app.waiting_upkeep is 'Jobs that stand still, and counts that the audit found wrong, until somebody has read of them.';

create or replace function app.waiting_mail(person app.staff) returns setof app.waiting
language plpgsql stable set search_path = '' as $$
begin
  return query
  select 'mail', 'failed', null, null, null, min(mail.failed_at), null::int, null::uuid, count(*)::int, null::date
  from app.outbox as mail
  where mail.failed_at is not null and person.roles && '{administrator,officer}'
  having count(*) > 0;
end
$$;

create or replace function app.waiting_settings(person app.staff) returns setof app.waiting
language plpgsql stable set search_path = '' as $$
begin
  return query
  select 'settings', 'holidays', null, null, null, app.clock(), null::int, null::uuid, 1, null::date
  where 'administrator' = any (person.roles) and app.holidays_run_out();
end
$$;

create or replace function app.waiting_feedback(person app.staff) returns setof app.waiting
language plpgsql stable set search_path = '' as $$
begin
  if not 'officer' = any (person.roles) then
    return;
  end if;
  return query
  with urgent as materialized (
    select each.id from app.dangerous_feedback() as each (id)
  )
  select
    'feedback', case when waiting.is_first then 'danger' when waiting.wants_reply then 'answer' else 'read' end,
    waiting.reference, waiting.topic::text, waiting.lang::text, waiting.received_at, null::int, waiting.taken_by, 1,
    case when waiting.paused_at is null then waiting.promised_on end
  from (
    select asked.*, asked.id in (select urgent.id from urgent) as is_first from app.feedback as asked
    where asked.state in ('received', 'in_progress') and asked.merged_into is null
  ) as waiting
  where waiting.paused_at is null or waiting.is_first
  union all
  select
    'feedback', case when asked.is_dangerous then 'danger' else 'read_reply' end, asked.reference, asked.topic, asked.lang,
    coalesce(asked.replied_at, asked.refused_at), null, asked.taken_by, 1, null
  from app.feedback as asked
  where asked.state = 'answered' and asked.replied_at is not null or asked.state in ('answered', 'closed') and asked.is_dangerous
  union all
  select 'feedback', 'lost_mail', null, null, null, lost.first_at, null, null, 1, null
  from app.lost_mails as lost
  union all
  select 'feedback', 'not_better', null, asked.topic, null, max(asked.is_better_at), null, null, count(*)::int, null
  from app.feedback as asked
  where not asked.is_better and asked.is_better_at > app.clock() - app.span('better_days')
  group by asked.topic having count(*) >= app.rule('better_topic_people')
  union all
  select
    'feedback', 'not_better_here', (array_agg(here.reference order by here.is_better_at desc))[1],
    (array_agg(here.place order by here.is_better_at desc))[1], null, max(here.is_better_at), null, null, count(*)::int, null
  from (
    select asked.reference, asked.is_better_at, coalesce(app.area_in(asked.location), btrim(asked.location)) as place
    from app.feedback as asked
    where not asked.is_better and asked.is_better_at > app.clock() - app.span('better_days') and btrim(asked.location) <> ''
  ) as here
  group by app.name_key(here.place) having count(*) >= app.rule('better_topic_people');
end
$$;
comment on function app.waiting_feedback is
  'Feedback without an answer, replies to answers, mails about danger that belong to no case, and topics and places of which several people say that nothing got better. A place '
  'is the area of the postcode in what the sender wrote, or those words; its ref is the newest message about it.';

create or replace function app.waiting_for(person app.staff) returns setof app.waiting
language plpgsql stable set search_path = '' as $$
begin
  return query select * from app.waiting_petitions(person)
    union all select * from app.waiting_signatures(person)
    union all select * from app.waiting_upkeep(person)
    union all select * from app.waiting_mail(person)
    union all select * from app.waiting_settings(person)
    union all select * from app.waiting_feedback(person);
end
$$;
comment on function app.waiting_for is
  'All that waits for a person with these roles. A noun adds itself with one function app.waiting_<noun>(person) and one '
  'line here.';

create or replace function app.waits_of(person app.staff) returns jsonb
language plpgsql stable set search_path = '' as $$
begin
  return (
    select coalesce(jsonb_object_agg(counted.room, counted.number), '{}')
    from (
      select waiting.room, sum(waiting.number) as number from app.waiting_for(person) as waiting group by waiting.room
    ) as counted
  );
end
$$;
comment on function app.waits_of is 'How much waits in each room, for its name in the menu of the desk.';

create or replace function public.read_today(most int default 50) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  person app.staff := app.require_staff();
begin
  return (
    with waiting as materialized (
      select * from app.waiting_for(person)
    ), promises as materialized (
      -- What came on one day has one promised day, and finding it counts days.
      select asked.on_day, asked.working_days, app.promised_on(asked.first_at, asked.working_days) as promised_on
      from (
        select
          (each.asked_at at time zone 'Europe/London')::date as on_day, each.working_days, min(each.asked_at) as first_at
        from waiting as each where each.working_days is not null group by 1, 2
      ) as asked
    ), listed as (
      select each.*, row_number() over (
          order by each.task not in ('danger', 'lost_mail'), coalesce(each.due_on < app.today(), false) desc,
            -- What has no promised day takes its turn from the day on which it was asked.
            coalesce(each.due_on, (each.asked_at at time zone 'Europe/London')::date), each.asked_at, each.ref
        ) as place
      from (
        select waiting.*, coalesce(waiting.promised_on, promises.promised_on) as due_on
        from waiting
        left join promises on promises.working_days = waiting.working_days
          and promises.on_day = (waiting.asked_at at time zone 'Europe/London')::date
      ) as each
    )
    select jsonb_build_object(
      'number', coalesce(sum(listed.number), 0),
      'late', count(*) filter (where listed.due_on < app.today()),
      'items', coalesce(jsonb_agg(jsonb_build_object(
        'room', listed.room, 'task', listed.task, 'ref', listed.ref, 'title', listed.title, 'lang', listed.lang,
        'asked_at', listed.asked_at, 'promised_on', listed.due_on,
        'is_late', coalesce(listed.due_on < app.today(), false),
        'taken_by', app.name_of_staff(listed.taken_by), 'number', listed.number
      ) order by listed.place) filter (where listed.place <= read_today.most), '[]')
    )
    from listed
  );
end
$$;
comment on function public.read_today is
  'What waits for the caller in all rooms, what was promised for the earliest day first, so that what is late is on top. At '
  'most so many items; number and late count all.';
grant execute on function public.read_today to authenticated;
