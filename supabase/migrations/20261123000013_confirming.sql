create view app.requests with (security_invoker = true) as
  select
    confirmation.id, confirmation.token_hash, confirmation.signature, signature.state,
    subject.slug as petition, subject.action, subject.lang, app.counts_until(subject) as counts_until
  from app.confirmations as confirmation
  join app.signatures as signature on signature.id = confirmation.signature
  join app.petitions as subject on subject.id = signature.petition and subject.state in ('open', 'closed');
comment on view app.requests is 'What the holder of a link or a code would confirm, on petitions that are published.';

create function app.linked_request(token_hash text) returns app.requests
language plpgsql stable set search_path = '' as $$
declare
  linked app.requests;
begin
  select * into linked from app.requests as request
  where request.token_hash = decode(linked_request.token_hash, 'hex');
  if not found then
    perform app.refuse(404, 'confirmation_unknown');
  end if;
  return linked;
end
$$;

create function app.confirm(request app.requests) returns text
language plpgsql volatile set search_path = '' as $$
declare
  at timestamptz := app.clock();
  mine app.signatures;
  prospect text;
begin
  if request.state = 'pending' and at > request.counts_until then
    return 'too_late';
  end if;
  select * into mine from app.signatures as signature where signature.id = request.signature;
  if mine.state = 'pending' then
    perform app.lock_mailbox(mine);
    select * into mine from app.signatures as signature where signature.id = request.signature;
  end if;
  prospect := app.prospect_of(mine);
  if prospect <> 'pending' then
    return prospect;
  end if;
  mine.slot := app.take_place(mine);
  with counted as (
    update app.signatures as signature set state = 'confirmed', slot = mine.slot, confirmed_at = at
    where signature.id = mine.id and signature.state = 'pending'
    returning signature.petition, signature.area, signature.channel
  )
  insert into app.tallies as tally (petition, area, channel, shard, count)
  -- Connections that work at the same time have neighbouring numbers, so they seldom meet in a shard.
  select counted.petition, counted.area, counted.channel, pg_backend_pid() % 16, 1 from counted
  on conflict on constraint "one tally a shard" do update set count = tally.count + 1;
  return 'confirmed';
end
$$;
comment on function app.confirm is
  'confirmed, already, too_late, withdrawn or full. However many press at once, and however many requests one person '
  'made, one signature counts.';

create function public.read_confirmation(token_hash text) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  request app.requests := app.linked_request(token_hash);
  prospect text;
begin
  select app.prospect_of(signature) into prospect
  from app.signatures as signature where signature.id = request.signature;
  return jsonb_build_object(
    'state', case
      when prospect = 'already' then 'confirmed'
      when prospect = 'pending' and app.clock() > request.counts_until then 'too_late'
      else prospect
    end,
    'petition', request.petition, 'action', request.action, 'lang', request.lang
  );
end
$$;
comment on function public.read_confirmation is 'What a link would confirm. Opening it changes nothing: mail scanners do.';

create function public.confirm_signature(token_hash text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  request app.requests := app.linked_request(token_hash);
  outcome text := app.confirm(request);
begin
  if outcome in ('too_late', 'withdrawn', 'full') then
    perform app.refuse(case outcome when 'full' then 409 else 410 end, 'confirmation_' || outcome);
  end if;
  return jsonb_build_object('petition', request.petition, 'already', outcome = 'already');
end
$$;

create function public.confirm_by_code(confirmation_id uuid, code_hash text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  given bytea := decode(code_hash, 'hex');
  request app.requests;
  used int;
  is_right boolean;
  outcome text;
begin
  select * into request from app.requests as known where known.id = confirm_by_code.confirmation_id;
  if not found then
    perform app.refuse(404, 'confirmation_unknown');
  end if;
  -- One statement: tries made at the same moment each cost one. Values, not refusals, since those would undo it.
  update app.confirmations as known
  set tries = known.tries + (known.code_hash is distinct from given)::int
  where known.id = request.id and known.tries < 5 and known.created_at > app.clock() - interval '1 hour'
  returning known.tries, coalesce(known.code_hash = given, false) into used, is_right;
  if not found then
    select known.tries into used from app.confirmations as known where known.id = request.id;
    outcome := case when used = 5 then 'used_up' else 'expired' end;
  elsif not is_right then
    outcome := case when used = 5 then 'used_up' else 'wrong' end;
  else
    outcome := app.confirm(request);
  end if;
  return jsonb_build_object('outcome', outcome, 'petition', request.petition, 'tries_left', 5 - used);
end
$$;
comment on function public.confirm_by_code is
  'Five tries and one hour for each code; the fifth wrong one says that it was the last. A request that came to nothing '
  'answers like any other.';

grant execute on function public.read_confirmation to service_role;
grant execute on function public.confirm_signature to service_role;
grant execute on function public.confirm_by_code to service_role;
