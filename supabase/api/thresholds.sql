create or replace function app.awaits_response(asked app.petitions) returns boolean
language plpgsql stable set search_path = '' as $$
begin
  return asked.state in ('open', 'closed')
    and app.signature_count(asked.id) >= app.rule('response_signatures')
    and not exists (select from app.responses as response where response.petition = asked.id);
end
$$;
comment on function app.awaits_response is 'Whether the council still has to reply to a petition.';

create or replace function app.signatures_for(threshold text) returns int
language plpgsql stable set search_path = '' as $$
begin
  return case threshold when 'response' then app.rule('response_signatures') else app.rule('debate_signatures') end;
end
$$;

create or replace function app.note_crossings(petition int) returns void
language plpgsql volatile set search_path = '' as $$
declare
  signed int := app.signature_count(petition);
  passed text;
begin
  for passed in
    insert into app.crossings (petition, threshold, crossed_at)
    select note_crossings.petition, step.threshold, app.clock()
    from unnest(array['response', 'debate']) as step (threshold)
    where signed >= app.signatures_for(step.threshold)
    on conflict do nothing returning crossings.threshold
  loop
    perform app.want_build(passed, note_crossings.petition);
  end loop;
  delete from app.crossings as known
  where known.petition = note_crossings.petition and signed < app.signatures_for(known.threshold);
end
$$;
comment on function app.note_crossings is
  'Compares the count of a petition with the thresholds, and notes which of them it has crossed. Crossing back removes the '
  'note, and never a response. The page shows a new crossing after the next build, so one is wanted.';

create or replace function public.note_all_crossings() returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform app.note_crossings(asked.id) from app.petitions as asked where asked.state in ('open', 'closed');
  return '{}';
end
$$;
comment on function public.note_all_crossings is
  'Notes the crossings of every published petition. Runs every minute, because confirming a signature must not wait for it.';
grant execute on function public.note_all_crossings to service_role;

create or replace function app.awaiting(threshold text) returns setof app.crossings
language plpgsql stable set search_path = '' as $$
begin
  return query
  select crossing.* from app.crossings as crossing
  join app.petitions as asked on asked.id = crossing.petition and asked.state in ('open', 'closed')
  where crossing.threshold = awaiting.threshold and case awaiting.threshold
    when 'response' then not exists (select from app.responses as response where response.petition = asked.id)
    else not exists (select from app.debates as debate where debate.petition = asked.id and debate.cancelled_on is null)
  end;
end
$$;
comment on function app.awaiting is
  'The petitions that have enough signatures for a response or a debate, and have no response, or no day of a debate yet.';
