create or replace function app.signature_count(petition int) returns int
language plpgsql stable set search_path = '' as $$
begin
  return (
    select coalesce(sum(tally.count), 0)
    from app.tallies as tally
    where tally.petition = signature_count.petition
  );
end
$$;

create or replace function app.tallies_of(petition int) returns jsonb
language plpgsql stable set search_path = '' as $$
begin
  return (
    select coalesce(jsonb_agg(to_jsonb(summed) order by summed.area nulls last, summed.channel), '[]')
    from (
      select tally.area, tally.channel, sum(tally.count) as count
      from app.tallies as tally
      where tally.petition = tallies_of.petition
      group by tally.area, tally.channel
      having sum(tally.count) > 0
    ) as summed
  );
end
$$;
comment on function app.tallies_of is 'Every count by area and channel, small ones too: for staff.';

create or replace function app.add_to_tally(petition int, area text, channel text) returns void
language plpgsql volatile set search_path = '' as $$
begin
  insert into app.tallies as tally (petition, area, channel, shard, count)
  -- Simultaneous connections have neighbouring process numbers, so they seldom use the same shard.
  values (add_to_tally.petition, add_to_tally.area, add_to_tally.channel, pg_backend_pid() % 16, 1)
  on conflict on constraint "one tally a shard" do update set count = tally.count + 1;
end
$$;
comment on function app.add_to_tally is 'Counts one signature.';

create or replace function app.take_from_tally(petition int, area text, channel text) returns void
language plpgsql volatile set search_path = '' as $$
begin
  update app.tallies as tally set count = tally.count - 1
  where (tally.petition, tally.channel) = (take_from_tally.petition, take_from_tally.channel)
    and tally.area is not distinct from take_from_tally.area
    and tally.shard = (
      select filled.shard from app.tallies as filled
      where (filled.petition, filled.channel) = (take_from_tally.petition, take_from_tally.channel)
        and filled.area is not distinct from take_from_tally.area and filled.count > 0
      order by filled.shard
      limit 1
      for update
    );
  if not found then
    raise exception using errcode = '40001', message = 'the tally was busy: try again';
  end if;
end
$$;
comment on function app.take_from_tally is 'Counts one signature no more.';

create or replace function public.read_tally(petition text) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  asked app.petitions := app.published_petition(petition);
begin
  return jsonb_build_object(
    'petition', asked.slug, 'count', app.signature_count(asked.id), 'as_of', app.clock()
  );
end
$$;
grant execute on function public.read_tally to service_role;

create or replace function app.repair_tally(petition int, area text, channel text, by int) returns void
language plpgsql volatile set search_path = '' as $$
declare
  shard record;
  surplus int := -by;
begin
  if by > 0 then
    insert into app.tallies as tally (petition, area, channel, shard, count)
    values (repair_tally.petition, repair_tally.area, repair_tally.channel, 0, by)
    on conflict on constraint "one tally a shard" do update set count = tally.count + excluded.count;
    return;
  end if;
  for shard in
    select tally.shard as number, tally.count from app.tallies as tally
    where (tally.petition, tally.channel) = (repair_tally.petition, repair_tally.channel)
      and tally.area is not distinct from repair_tally.area
    order by tally.shard for update
  loop
    update app.tallies as tally set count = tally.count - least(shard.count, surplus)
    where (tally.petition, tally.channel, tally.shard) = (repair_tally.petition, repair_tally.channel, shard.number)
      and tally.area is not distinct from repair_tally.area;
    surplus := surplus - least(shard.count, surplus);
  end loop;
end
$$;
comment on function app.repair_tally is
  'Changes a tally by a difference. A signature and its count are written together, so signatures that come meanwhile '
  'do not change the difference.';

create or replace function public.audit_tallies() returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  drifted jsonb;
  wrong record;
begin
  -- Two audits at once would repair the same difference twice.
  perform pg_advisory_xact_lock(hashtext('audit_tallies'));
  with signed as (
    select signature.petition, signature.area, signature.channel, count(*) as signatures
    from app.signatures as signature where signature.state = 'confirmed'
    group by 1, 2, 3
  ), tallied as (
    select tally.petition, tally.area, tally.channel, sum(tally.count) as tallied
    from app.tallies as tally group by 1, 2, 3
  ), compared as (
    select coalesce(signed.petition, tallied.petition) as id,
      coalesce(signed.area, tallied.area) as area, coalesce(signed.channel, tallied.channel) as channel,
      coalesce(signed.signatures, 0) as signatures, coalesce(tallied.tallied, 0) as tallied
    from signed full join tallied
      on (signed.petition, signed.channel, coalesce(signed.area, '')) = (tallied.petition, tallied.channel, coalesce(tallied.area, ''))
  )
  select coalesce(jsonb_agg(jsonb_build_object(
    'petition', petition.slug, 'area', compared.area, 'channel', compared.channel,
    'signatures', compared.signatures, 'tallied', compared.tallied
  ) order by petition.slug), '[]') into drifted
  from compared join app.petitions as petition on petition.id = compared.id
  where compared.signatures <> compared.tallied;
  for wrong in
    select asked.id, each.area, each.channel, each.signatures, each.tallied
    from jsonb_to_recordset(drifted) as each (petition text, area text, channel text, signatures int, tallied int)
    join app.petitions as asked on asked.slug = each.petition
  loop
    insert into app.drifts (petition, area, channel, signatures, tallied, found_at)
    values (wrong.id, wrong.area, wrong.channel, wrong.signatures, wrong.tallied, app.clock());
    perform app.repair_tally(wrong.id, wrong.area, wrong.channel, wrong.signatures - wrong.tallied);
    perform app.note_crossings(wrong.id);
  end loop;
  perform app.record_act('audit_tallies', null, jsonb_build_object('drifted', drifted));
  return drifted;
end
$$;
comment on function public.audit_tallies is
  'The differences between tallies and confirmed signatures; none are expected. They are found in one statement, which sees '
  'one moment, so this can run while people confirm. Each is repaired.';
grant execute on function public.audit_tallies to service_role;
