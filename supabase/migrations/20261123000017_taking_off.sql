create function app.take_off(signature bigint, state text, reason text) returns void
language plpgsql volatile set search_path = '' as $$
declare
  was app.signatures;
begin
  if state not in ('withdrawn', 'invalidated') or coalesce(reason, '') !~ '\S' then
    raise exception using errcode = '22023', message = 'a signature is withdrawn or invalidated, for a reason';
  end if;
  select * into was from app.signatures as known where known.id = take_off.signature for no key update;
  if not found or was.state not in ('pending', 'confirmed') then
    raise exception using errcode = '22023', message = 'no such signature is on a petition';
  end if;

  -- Who withdraws leaves their place to others, and may sign again.
  update app.signatures as known set
    state = take_off.state, slot = case take_off.state when 'invalidated' then known.slot end
  where known.id = was.id;
  if was.state = 'confirmed' then
    update app.tallies as tally set count = tally.count - 1
    where (tally.petition, tally.channel) = (was.petition, was.channel) and tally.area is not distinct from was.area
      and tally.shard = (
        select filled.shard from app.tallies as filled
        where (filled.petition, filled.channel) = (was.petition, was.channel)
          and filled.area is not distinct from was.area and filled.count > 0
        order by filled.shard
        limit 1
        for update
      );
    if not found then
      raise exception using errcode = '40001', message = 'the tally was busy: try again';
    end if;
  end if;

  perform app.record_act(
    case state when 'withdrawn' then 'withdraw_signature' else 'invalidate_signature' end,
    (select petition.slug from app.petitions as petition where petition.id = was.petition),
    jsonb_build_object('signature', was.id, 'from', was.state, 'reason', reason)
  );
end
$$;
comment on function app.take_off is
  'Takes one signature off its petition and out of the count: withdrawn by who signed, or invalidated by an officer. '
  'Withdrawn, the same person may sign again; invalidated, not. The reason goes into the audit log, so it names nobody.';
