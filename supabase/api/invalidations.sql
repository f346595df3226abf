create or replace function app.take_many_from_tally(petition int, area text, channel text, number int) returns void
language plpgsql volatile set search_path = '' as $$
declare
  to_take int := number;
  part int;
  filled app.tallies;
begin
  -- A second look sees the shards that others began meanwhile.
  for look in 1..10 loop
    for filled in
      select * from app.tallies as tally
      where (tally.petition, tally.channel) = (take_many_from_tally.petition, take_many_from_tally.channel)
        and tally.area is not distinct from take_many_from_tally.area and tally.count > 0
      order by tally.shard for update
    loop
      part := least(filled.count, to_take);
      update app.tallies as tally set count = tally.count - part
      where (tally.petition, tally.channel, tally.shard) = (filled.petition, filled.channel, filled.shard)
        and tally.area is not distinct from filled.area;
      to_take := to_take - part;
      exit when to_take = 0;
    end loop;
    exit when to_take = 0;
  end loop;
  if to_take > 0 then
    raise exception using errcode = '40001', message = 'the tally was busy: try again';
  end if;
end
$$;
comment on function app.take_many_from_tally is 'Counts many signatures no more.';

create or replace function app.add_many_to_tally(petition int, area text, channel text, number int) returns void
language plpgsql volatile set search_path = '' as $$
begin
  insert into app.tallies as tally (petition, area, channel, shard, count)
  values (
    add_many_to_tally.petition, add_many_to_tally.area, add_many_to_tally.channel, pg_backend_pid() % 16, add_many_to_tally.number
  )
  on conflict on constraint "one tally a shard" do update set count = tally.count + excluded.count;
end
$$;

create or replace function app.lock_many_people(signatures bigint[]) returns void
language plpgsql volatile set search_path = '' as $$
begin
  perform app.lock_many(touched.petition)
  from (select distinct signer.petition from app.signatures as signer where signer.id = any (signatures) order by 1) as touched;
  perform app.lock_people(signatures);
end
$$;
comment on function app.lock_many_people is
  'Locks the petitions of many signatures against sheets and other invalidations, then the people: before the first signature is locked.';

create or replace function app.invalidation_condition(criteria jsonb) returns text
language plpgsql stable set search_path = '' as $$
begin
  return $c$signature.state in ('pending', 'confirmed', 'set_aside') and signature.id not in (select app.founding_signatures()) and $c$
    || app.signature_condition(criteria);
end
$$;
comment on function app.invalidation_condition is 'Which signatures an invalidation with these criteria takes off, as app.signature_condition says it.';

create or replace function app.invalidate_batch(run app.invalidations) returns app.invalidations
language plpgsql volatile set search_path = '' as $$
declare
  condition text := app.invalidation_condition(run.criteria);
  ids bigint[];
  part record;
  petitions int[] := '{}';
begin
  execute format(
    $next$select array(
      select signature.id from app.signatures as signature
      where signature.id > $2 and signature.id <= $3 and %s
      order by signature.id limit $4
    )$next$, condition
  ) into ids using run.criteria, run.reached, run.up_to, app.rule('invalidation_batch');
  perform app.lock_many_people(ids);
  for part in execute format(
    $batch$with target as materialized (
      select signature.id, signature.petition, signature.area, signature.channel, signature.state
      from app.signatures as signature
      where signature.id = any ($2) and %s
      order by signature.id for no key update
    ), changed as (
      update app.signatures as signature set state = 'invalidated' from target where signature.id = target.id
    ), noted as (
      insert into app.invalidated_signatures (invalidation, signature, was) select $3, target.id, target.state from target
    )
    select petition, area, channel, count(*)::int as number, count(*) filter (where state = 'confirmed')::int as counted
    from target group by petition, area, channel order by petition, area, channel$batch$, condition
  ) using run.criteria, ids, run.id
  loop
    run.taken := run.taken + part.number;
    petitions := petitions || part.petition;
    if part.counted > 0 then
      perform app.take_many_from_tally(part.petition, part.area, part.channel, part.counted);
    end if;
  end loop;
  perform app.note_crossings(each) from (select distinct unnest(petitions) as each order by 1) as touched;
  -- At the end, one more look from the start: a row may have changed hands while a batch waited for it.
  if ids = '{}' and run.reached = 0 then
    run.state := 'done';
  end if;
  run.reached := coalesce(ids[cardinality(ids)], 0);
  return run;
end
$$;
comment on function app.invalidate_batch is
  'Takes the next signatures that an invalidation is about off their petitions and out of the counts.';

create or replace function app.counts_online(id bigint, run uuid) returns boolean
language plpgsql stable set search_path = '' as $$
begin
  return exists (
    select from app.signatures as mine
    join app.signatures as other
      on (other.petition, other.name_key, other.postcode) = (mine.petition, mine.name_key, mine.postcode)
    where mine.id = counts_online.id and mine.mailbox is null
      and other.id <> mine.id
      and (other.state = 'confirmed' or other.state = 'invalidated' and other.mailbox is not null and exists (
        select from app.invalidated_signatures as taken
        where (taken.invalidation, taken.signature, taken.was) = (counts_online.run, other.id, 'confirmed')
          and taken.came_back is null
      ))
  );
end
$$;
comment on function app.counts_online is
  'Whether the person of a signature from paper, a counter or the phone counts by another one, or will when a run is undone.';

create or replace function app.bring_back(run app.invalidations, most int) returns app.invalidations
language plpgsql volatile set search_path = '' as $$
declare
  ids bigint[] := array(
    select taken.signature from app.invalidated_signatures as taken
    where taken.invalidation = run.id and taken.came_back is null order by taken.signature limit most
  );
  part record;
  petitions int[] := '{}';
begin
  perform app.lock_many_people(ids);
  for part in
    with target as materialized (
      select signature.id, signature.petition, signature.area, signature.channel,
        case
          when signature.mailbox is not null or taken.was = 'pending' then taken.was
          when app.counts_online(taken.signature, run.id) then 'set_aside'
          else 'confirmed'
        end as becomes,
        signature.state = 'invalidated' and signature.erased_at is null as comes_back
      from app.invalidated_signatures as taken join app.signatures as signature on signature.id = taken.signature
      where taken.invalidation = run.id and taken.signature = any (ids) and taken.came_back is null
      order by taken.signature for no key update of signature, taken
    ), changed as (
      update app.signatures as signature set state = target.becomes
      from target where signature.id = target.id and target.comes_back
    ), noted as (
      update app.invalidated_signatures as taken set came_back = target.comes_back
      from target where (taken.invalidation, taken.signature) = (run.id, target.id)
    )
    select target.petition, target.area, target.channel, count(*)::int as number,
      count(*) filter (where comes_back)::int as back, count(*) filter (where comes_back and becomes = 'confirmed')::int as counted
    from target group by 1, 2, 3 order by 1, 2, 3
  loop
    run.brought_back := run.brought_back + part.back;
    run.left_off := run.left_off + part.number - part.back;
    petitions := petitions || part.petition;
    if part.counted > 0 then
      perform app.add_many_to_tally(part.petition, part.area, part.channel, part.counted);
    end if;
  end loop;
  perform app.note_crossings(each) from (select distinct unnest(petitions) as each order by 1) as touched;
  if ids = '{}' then
    run.state := 'undone';
  end if;
  return run;
exception when unique_violation then
  -- One of them is signed again. Half as many are tried, until it stands alone.
  if most > 1 then
    return app.bring_back(run, most / 2);
  end if;
  update app.invalidated_signatures as taken set came_back = false
  where (taken.invalidation, taken.signature) = (run.id, (
    select min(next.signature) from app.invalidated_signatures as next where next.invalidation = run.id and next.came_back is null
  ));
  run.left_off := run.left_off + 1;
  return run;
end
$$;
comment on function app.bring_back is
  'Brings back the next signatures that an invalidation took, in the state that they had. Who withdrew, was erased or has '
  'signed again meanwhile stays off.';

create or replace function app.save_run(run app.invalidations) returns void
language plpgsql volatile set search_path = '' as $$
begin
  update app.invalidations as known set
    state = run.state, reached = run.reached, taken = run.taken, brought_back = run.brought_back, left_off = run.left_off,
    criteria = run.criteria, changed_at = app.clock()
  where known.id = run.id;
end
$$;

create or replace function public.run_invalidations(invalidation uuid default null) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  run app.invalidations;
begin
  select * into run from app.invalidations as known
  where known.state in ('running', 'undoing') and (invalidation is null or known.id = invalidation)
  order by known.started_at limit 1 for update skip locked;
  if not found then
    return jsonb_build_object('is_left', false);
  end if;
  run := case run.state when 'running' then app.invalidate_batch(run) else app.bring_back(run, app.rule('invalidation_batch')) end;
  perform app.save_run(run);
  return jsonb_build_object('is_left', true);
end
$$;
comment on function public.run_invalidations is
  'Runs one batch of an invalidation, of any that waits if none is named. Several callers never run the same batch, and one '
  'that dies leaves nothing half done. is_left is false when there was nothing to do.';
grant execute on function public.run_invalidations to service_role;

create or replace function public.count_invalidation(criteria jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  counted jsonb;
  up_to bigint;
begin
  perform app.require_staff('moderator', 'officer');
  perform app.check_criteria(criteria, must_narrow => true);
  select coalesce(max(newest.id), 0) into up_to from app.signatures as newest;
  execute format(
    $count$with found as materialized (
      select signature.id, signature.area, signature.channel, signature.state from app.signatures as signature
      where signature.id <= $2 and %s
    )
    select jsonb_build_object(
      'number', (select count(*) from found), 'confirmed', (select count(*) from found where state = 'confirmed'),
      'channels', (select coalesce(jsonb_agg(to_jsonb(part) order by part.number desc), '[]') from (
        select channel as name, count(*) as number from found group by 1) as part),
      'areas', (select coalesce(jsonb_agg(to_jsonb(part) order by part.number desc), '[]') from (
        select area as name, count(*) as number from found group by 1) as part),
      'sample', (select coalesce(jsonb_agg(app.signature_facts(mine, $1 ? 'email')
          || jsonb_build_object('petition', asked.slug, 'action', asked.action, 'lang', asked.lang) order by mine.id), '[]')
        from app.signatures as mine join app.petitions as asked on asked.id = mine.petition
        where mine.id in (select id from found order by id limit 10))
    )$count$, app.invalidation_condition(criteria)
  ) into counted using criteria, up_to;
  return counted || jsonb_build_object('up_to', up_to);
end
$$;
comment on function public.count_invalidation is
  'How many signatures these criteria would take off, by channel and area, with ten of them. Nothing changes.';
grant execute on function public.count_invalidation to authenticated;

create or replace function public.start_invalidation(id uuid, criteria jsonb, up_to bigint, expected int, reason text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  person app.staff := app.require_staff('moderator', 'officer');
  at timestamptz := app.clock();
begin
  perform app.require_reason(reason);
  perform app.check_criteria(criteria, must_narrow => true);
  perform app.signature_condition(criteria);
  insert into app.invalidations (id, criteria, up_to, expected, reason, started_by, started_at, changed_at)
  values (
    start_invalidation.id, start_invalidation.criteria,
    least(start_invalidation.up_to, (select coalesce(max(newest.id), 0) from app.signatures as newest)),
    start_invalidation.expected, start_invalidation.reason, person.id, at, at
  )
  on conflict do nothing;
  -- Otherwise it is the second press on the same button.
  if found then
    perform app.record_act('start_invalidation', criteria ->> 'petition', jsonb_build_object(
      'invalidation', start_invalidation.id, 'number', start_invalidation.expected, 'reason', reason,
      'criteria', (select jsonb_agg(given order by given) from jsonb_object_keys(criteria) as given)
    ));
  end if;
  return jsonb_build_object('id', start_invalidation.id);
end
$$;
comment on function public.start_invalidation is
  'Begins to invalidate what count_invalidation counted. The page makes the id, so that a second press begins nothing. The '
  'act names the kinds of criteria, never their values.';
grant execute on function public.start_invalidation to authenticated;

create or replace function app.move_invalidation(id uuid, act text, from_states text[], next_state text) returns jsonb
language plpgsql volatile set search_path = '' as $$
declare
  run app.invalidations;
begin
  select * into run from app.invalidations as known where known.id = move_invalidation.id for update;
  if not found then
    perform app.refuse(404, 'invalidation_unknown');
  end if;
  if run.state = next_state then
    return '{}';
  end if;
  if run.state <> all (from_states) then
    perform app.refuse(409, 'act_not_possible');
  end if;
  update app.invalidations as known set state = next_state, reached = 0, changed_at = app.clock() where known.id = run.id;
  perform app.record_act(
    act || '_invalidation', run.criteria ->> 'petition', jsonb_build_object('invalidation', run.id, 'number', run.taken)
  );
  return '{}';
end
$$;

create or replace function public.stop_invalidation(id uuid) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform app.require_staff('moderator', 'officer');
  return app.move_invalidation(id, 'stop', '{running}', 'stopped');
end
$$;
grant execute on function public.stop_invalidation to authenticated;

create or replace function public.resume_invalidation(id uuid) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform app.require_staff('moderator', 'officer');
  return app.move_invalidation(id, 'resume', '{stopped}', 'running');
end
$$;
grant execute on function public.resume_invalidation to authenticated;

create or replace function public.undo_invalidation(id uuid) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform app.require_staff('moderator', 'officer');
  return app.move_invalidation(id, 'undo', '{running,stopped,done}', 'undoing');
end
$$;
comment on function public.undo_invalidation is 'Begins to bring back what an invalidation took, also before it is done.';
grant execute on function public.undo_invalidation to authenticated;

create or replace function app.invalidation_facts(run app.invalidations) returns jsonb
language plpgsql stable set search_path = '' as $$
declare
  asked app.petitions;
begin
  select * into asked from app.petitions as known where known.slug = run.criteria ->> 'petition';
  return jsonb_build_object(
    'id', run.id, 'state', run.state, 'reason', run.reason, 'criteria', run.criteria,
    'petition', asked.slug, 'action', asked.action, 'lang', asked.lang,
    'started_by', app.name_of_staff(run.started_by), 'started_at', run.started_at, 'changed_at', run.changed_at,
    'expected', run.expected, 'taken', run.taken, 'brought_back', run.brought_back, 'left_off', run.left_off
  );
end
$$;

create or replace function public.read_invalidation(id uuid) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  person app.staff := app.require_staff('moderator', 'officer');
  run app.invalidations;
begin
  select * into run from app.invalidations as known where known.id = read_invalidation.id;
  if not found then
    perform app.refuse(404, 'invalidation_unknown');
  end if;
  return app.invalidation_facts(run);
end
$$;
grant execute on function public.read_invalidation to authenticated;

create or replace function public.list_invalidations() returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform app.require_staff('moderator', 'officer');
  return (
    select coalesce(jsonb_agg(app.invalidation_facts(run) order by run.started_at desc), '[]')
    from (select * from app.invalidations as known order by known.started_at desc limit 50) as run
  );
end
$$;
comment on function public.list_invalidations is 'The newest 50 invalidations.';
grant execute on function public.list_invalidations to authenticated;

create or replace function app.names_person(criteria jsonb, item app.held_item) returns boolean
language plpgsql immutable set search_path = '' as $$
declare
  key text := app.name_key(item.name);
  sought text := app.name_key(criteria ->> 'name');
begin
  return coalesce(criteria ->> 'same_name' = key, false)
    or coalesce(criteria ->> 'numbered_name' = app.name_without_digits(key), false)
    or coalesce(app.is_nearly(key, criteria ->> 'similar_name'), false)
    or coalesce(app.postcode_part(criteria ->> 'postcode') = item.postcode, false)
    -- A few letters name nobody; a whole word of the name does.
    or position(sought in key) > 0 and exists (
      select from regexp_split_to_table(item.name, '\s+') as word where position(app.name_key(word) in sought) > 0
    );
end
$$;
comment on function app.names_person is 'Whether the criteria of an invalidation hold the name or the home of a person.';

create or replace function app.criteria_name(criteria jsonb, items app.held_item[], mailboxes text[]) returns boolean
language plpgsql stable set search_path = '' as $$
begin
  return coalesce(app.mailbox(criteria ->> 'email') = any (mailboxes), false)
    or exists (select from unnest(items) as item where app.names_person(criteria, item));
end
$$;
comment on function app.criteria_name is 'Whether the criteria of an invalidation name somebody whose things or mailboxes these are.';

create or replace function app.forget_criteria(items app.held_item[], mailboxes text[]) returns void
language plpgsql volatile set search_path = '' as $$
declare
  run app.invalidations;
begin
  for run in
    select * from app.invalidations as known
    where app.criteria_name(known.criteria, items, mailboxes)
      or exists (select from unnest(items) as item where item.noun = 'invalidation' and item.id = known.number)
    order by known.id for update
  loop
    while run.state = 'running' loop
      run := app.invalidate_batch(run);
    end loop;
    run.criteria := '{}';
    run.state := case run.state when 'stopped' then 'done' else run.state end;
    perform app.save_run(run);
  end loop;
end
$$;
comment on function app.forget_criteria is
  'Empties the criteria of invalidations that name a person. One that runs is finished first. What was taken can still be brought back.';

create or replace function app.sweep_invalidations() returns jsonb
language plpgsql volatile set search_path = '' as $$
begin
  -- A stopped one without its criteria would take what it was never meant for, so it ends.
  update app.invalidations as old set criteria = '{}', state = case old.state when 'stopped' then 'done' else old.state end
  where old.criteria <> '{}' and old.state in ('stopped', 'done', 'undone')
    and old.changed_at < app.keep_from('invalidation_criteria_days');
  return '{}';
end
$$;
comment on function app.sweep_invalidations is 'Empties criteria, which may name people. What was taken can still be brought back.';
