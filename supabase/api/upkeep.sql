create or replace function app.over_at(asked app.petitions) returns timestamptz
language plpgsql stable set search_path = '' as $$
begin
  return case
    when asked.state in ('collecting_sponsors', 'in_moderation') then null
    when asked.opened_at is not null then app.ends_at(asked)
    else coalesce(
      (select rejection.rejected_at from app.rejections as rejection where rejection.petition = asked.id),
      (asked.last_act ->> 'at')::timestamptz, asked.created_at
    )
  end;
end
$$;
comment on function app.over_at is
  'When signing ended, or ends; of a petition that never opened, when it was decided on. Null while it waits for a decision.';

create or replace function app.petitions_to_erase() returns setof app.petitions
language plpgsql stable set search_path = '' as $$
begin
  return query select asked.* from app.petitions as asked
  where (
      app.over_at(asked) < app.keep_from('signer_months')
      or asked.state = 'ended' and not exists (
        -- Without the phone number, nobody could tell the creator.
        select from app.creations as creation where creation.petition = asked.id and creation.to_tell is not null
      )
    )
    and (app.clock() > app.takes_until(asked)) is not false
    and not exists (
      select from app.kept_petitions as kept where kept.petition = asked.id and kept.until >= app.today()
    );
end
$$;
comment on function app.petitions_to_erase is
  'The petitions that were over signer_months ago and take no paper any more, or ended before they opened and whose '
  'creator was told, except those that are kept longer for a reason.';

create or replace function app.sweep_petitions() returns jsonb
language plpgsql volatile set search_path = '' as $$
declare
  erased int[];
begin
  with emptied as (
    update app.petitions as asked set
      creator_name = null, erased_at = app.clock(),
      -- Nobody has checked the words of a petition that ended before it opened.
      action = case asked.state when 'ended' then '…' else asked.action end,
      background = case asked.state when 'ended' then '…' else asked.background end,
      details = case asked.state when 'ended' then '' else asked.details end
    from app.petitions_to_erase() as known
    where asked.id = known.id and asked.erased_at is null
    returning asked.id
  )
  select coalesce(array_agg(emptied.id), '{}') into erased from emptied;
  delete from app.petition_notes as note where note.petition = any (erased);
  delete from app.petition_texts as earlier where earlier.petition = any (erased);
  return jsonb_build_object('petitions', cardinality(erased));
end
$$;

create or replace function public.close_petitions() returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  ended app.petitions;
  closed int := 0;
begin
  -- A paused petition gets its days back first, so it does not close.
  perform app.give_days_back();
  for ended in
    update app.petitions as asked set state = 'closed', closed_at = asked.closes_at
    where asked.state = 'open' and asked.closes_at <= app.clock()
    returning asked.*
  loop
    perform app.note_crossings(ended.id);
    perform app.record_act('close_petition', ended.slug, '{}');
    closed := closed + 1;
  end loop;
  return jsonb_build_object('closed', closed);
end
$$;
comment on function public.close_petitions is
  'Closes every petition whose last day is over. Run late, it closes them at the same moment; run twice, once.';
grant execute on function public.close_petitions to service_role;

create or replace function app.is_late_job(job app.jobs) returns boolean
language plpgsql stable set search_path = '' as $$
begin
  return job.expected_every is not null
    and coalesce(job.ran_at, job.known_at) + greatest(2 * job.expected_every, app.span('late_job_minutes')) < app.clock();
end
$$;
comment on function app.is_late_job is 'Whether a job has not run for twice its time, and for late_job_minutes at least.';

create or replace function public.record_run(job text, failed boolean default false) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  at timestamptz := app.clock();
begin
  insert into app.jobs as known (name, ran_at, failed_at)
  values (record_run.job, case when not record_run.failed then at end, case when record_run.failed then at end)
  on conflict (name) do update set
    ran_at = case when record_run.failed then known.ran_at else at end,
    failed_at = case when record_run.failed then coalesce(known.failed_at, at) end;
  return '{}';
end
$$;
comment on function public.record_run is 'Notes that a scheduled function did its work, or that it failed.';
grant execute on function public.record_run to service_role;

create or replace function public.read_upkeep() returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform app.require_staff('administrator');
  return jsonb_build_object(
    'pause', public.read_pause(),
    'jobs', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'name', job.name, 'ran_at', job.ran_at, 'failed_at', job.failed_at, 'is_late', app.is_late_job(job)
      ) order by job.name), '[]') from app.jobs as job
    ),
    'drifts', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'id', drift.id, 'slug', asked.slug, 'lang', asked.lang, 'action', asked.action, 'area', drift.area,
        'channel', drift.channel, 'signatures', drift.signatures, 'tallied', drift.tallied, 'found_at', drift.found_at
      ) order by drift.id), '[]')
      from app.drifts as drift join app.petitions as asked on asked.id = drift.petition where drift.read_at is null
    ),
    'kept', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'slug', asked.slug, 'lang', asked.lang, 'action', asked.action, 'until', kept.until, 'reason', kept.reason
      ) order by kept.until, asked.slug), '[]')
      from app.kept_petitions as kept join app.petitions as asked on asked.id = kept.petition
      where kept.until >= app.today()
    ),
    'over', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'slug', asked.slug, 'lang', asked.lang, 'action', asked.action,
        'erased_on', (
          greatest(app.over_at(asked) + app.span('signer_months'), app.takes_until(asked)) at time zone 'Europe/London'
        )::date
      ) order by app.over_at(asked), asked.slug), '[]')
      from app.petitions as asked
      where asked.erased_at is null and asked.state <> 'ended' and app.over_at(asked) <= app.clock()
        and not exists (
          select from app.kept_petitions as kept where kept.petition = asked.id and kept.until >= app.today()
        )
    )
  );
end
$$;
comment on function public.read_upkeep is
  'What runs by itself and when it last did, counts that were wrong and nobody has read of, the present pause, the petitions that are over and when their names go, and '
  'those that are kept longer.';
grant execute on function public.read_upkeep to authenticated;

create or replace function public.read_drifts(last bigint) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  person app.staff := app.require_staff('administrator');
begin
  update app.drifts as drift set read_at = app.clock(), read_by = person.id
  where drift.id <= read_drifts.last and drift.read_at is null;
  if found then
    perform app.record_act('read_drifts', null, '{}');
  end if;
  return '{}';
end
$$;
comment on function public.read_drifts is
  'Notes that an administrator has read which counts were wrong, up to the last one that the page showed.';
grant execute on function public.read_drifts to authenticated;

create or replace function public.keep_petition(petition text, until date, reason text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  person app.staff := app.require_staff('administrator');
  asked app.petitions;
begin
  select * into asked from app.petitions as known where known.slug = keep_petition.petition;
  if not found then
    perform app.refuse(404, 'petition_unknown');
  end if;
  if keep_petition.until < app.today() then
    perform app.refuse(422, 'keep_until_past');
  end if;
  insert into app.kept_petitions as kept (petition, until, reason, kept_at, kept_by)
  values (asked.id, keep_petition.until, keep_petition.reason, app.clock(), person.id)
  on conflict on constraint kept_petitions_pkey do update set
    until = excluded.until, reason = excluded.reason, kept_at = excluded.kept_at, kept_by = excluded.kept_by;
  perform app.record_act('keep_petition', asked.slug, jsonb_build_object('until', keep_petition.until));
  return '{}';
end
$$;
comment on function public.keep_petition is
  'Keeps who signed a petition up to and including a day, for a reason. The sweep of every night goes on with the others.';
grant execute on function public.keep_petition to authenticated;

create or replace function public.keep_no_longer(petition text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform app.require_staff('administrator');
  delete from app.kept_petitions as kept using app.petitions as asked
  where asked.slug = keep_no_longer.petition and kept.petition = asked.id;
  if found then
    perform app.record_act('keep_no_longer', keep_no_longer.petition, '{}');
  end if;
  return '{}';
end
$$;
grant execute on function public.keep_no_longer to authenticated;
