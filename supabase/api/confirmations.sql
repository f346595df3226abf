create or replace function app.prospect_of(mine app.signatures) returns text
language plpgsql stable set search_path = '' as $$
declare
  holders int;
  share_a_home boolean;
  same_name text;
begin
  select count(*), bool_and(holder.postcode = mine.postcode), max(holder.state) filter (where holder.name_key = mine.name_key)
  into holders, share_a_home, same_name
  from app.signatures as holder
  where (holder.petition, holder.mailbox) = (mine.petition, mine.mailbox) and holder.slot is not null;
  return case
    when same_name = 'confirmed' then 'already'
    when same_name is not null or mine.state in ('withdrawn', 'invalidated') then 'withdrawn'
    when holders >= app.rule('mailbox_people') or not share_a_home then 'full'
    else 'pending'
  end;
end
$$;
comment on function app.prospect_of is
  'The outcome if a signature were confirmed now: pending (it would count), already (this person''s counts), withdrawn '
  '(it was taken off) or full (others hold all places of the mailbox, or one with another postcode).';

create or replace function app.record_request(
  id uuid, mine app.signatures, action text, token_hash text, code_hash text, chain uuid default null
) returns void
language plpgsql volatile set search_path = '' as $$
declare
  prospect text := app.prospect_of(mine);
  is_mailed boolean := app.may_mail(mine.mailbox, mine.petition);
begin
  if is_mailed then
    perform app.queue_mail(
      case prospect
        when 'pending' then 'confirm_signature' when 'already' then 'already_signed'
        when 'full' then 'mailbox_full' else 'signature_taken_off'
      end,
      mine.lang, mine.email,
      jsonb_build_object('confirmation_id', record_request.id, 'action', record_request.action)
    );
  end if;
  insert into app.confirmations (id, signature, token_hash, code_hash, chain, created_at)
  values (
    record_request.id, mine.id, decode(record_request.token_hash, 'hex'),
    case when is_mailed and prospect = 'pending' then decode(record_request.code_hash, 'hex') end,
    record_request.chain, app.clock()
  );
end
$$;
comment on function app.record_request is 'Stores a request and queues the mail to its mailbox.';

create or replace function app.find_request(id uuid, token_hash text default null) returns app.request
language plpgsql stable set search_path = '' as $$
declare
  request app.request;
begin
  select confirmation.id, signature.id, signature.state, subject.slug, subject.action, subject.lang, app.counts_until(subject)
  into request
  from app.confirmations as confirmation
  join app.signatures as signature on signature.id = confirmation.signature
  join app.petitions as subject on subject.id = signature.petition and subject.state in ('open', 'closed')
  where confirmation.id = coalesce(
    find_request.id,
    (select known.id from app.confirmations as known where known.token_hash = decode(find_request.token_hash, 'hex'))
  );
  if not found then
    perform app.refuse(404, 'confirmation_unknown');
  end if;
  return request;
end
$$;
comment on function app.find_request is 'The request with that id; without an id, the request whose link has that hash.';

create or replace function app.confirm(request app.request) returns text
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
  -- Simultaneous connections have neighbouring process numbers, so they seldom use the same shard.
  select counted.petition, counted.area, counted.channel, pg_backend_pid() % 16, 1 from counted
  on conflict on constraint "one tally a shard" do update set count = tally.count + 1;
  return 'confirmed';
end
$$;
comment on function app.confirm is
  'confirmed, already, too_late, withdrawn or full. Simultaneous confirmations and several requests of one person still '
  'give one signature.';

create or replace function public.read_confirmation(token_hash text) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  request app.request := app.find_request(null, token_hash);
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
comment on function public.read_confirmation is 'What a link would confirm. Changes nothing: mail scanners open links.';
grant execute on function public.read_confirmation to service_role;

create or replace function public.confirm_signature(token_hash text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  request app.request := app.find_request(null, token_hash);
  outcome text := app.confirm(request);
begin
  if outcome in ('too_late', 'withdrawn', 'full') then
    perform app.refuse(case outcome when 'full' then 409 else 410 end, 'confirmation_' || outcome);
  end if;
  return jsonb_build_object('petition', request.petition, 'already', outcome = 'already');
end
$$;
grant execute on function public.confirm_signature to service_role;

create or replace function public.confirm_by_code(confirmation_id uuid, code_hash text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  given bytea := decode(code_hash, 'hex');
  request app.request := app.find_request(confirmation_id);
  most int := app.rule('code_tries');
  used int;
  is_right boolean;
  outcome text;
begin
  -- One statement: each simultaneous try costs one. The outcome is a value, because a refusal would undo the count.
  update app.confirmations as known
  set tries = known.tries + (known.code_hash is distinct from given)::int
  where known.id = request.id and known.tries < most and known.created_at > app.clock() - app.span('code_minutes')
  returning known.tries, coalesce(known.code_hash = given, false) into used, is_right;
  if not found then
    select known.tries into used from app.confirmations as known where known.id = request.id;
    outcome := case when used >= most then 'used_up' else 'expired' end;
  elsif not is_right then
    outcome := case when used >= most then 'used_up' else 'wrong' end;
  else
    outcome := app.confirm(request);
  end if;
  return jsonb_build_object('outcome', outcome, 'petition', request.petition, 'tries_left', greatest(most - used, 0));
end
$$;
comment on function public.confirm_by_code is
  'A code has code_tries tries and lasts code_minutes. The last wrong try says that it was the last. A request without a '
  'valid code gets the same answers.';
grant execute on function public.confirm_by_code to service_role;

create or replace function public.send_again(
  confirmation_id uuid, new_confirmation_id uuid, token_hash text, code_hash text, ip inet
) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  earlier app.confirmations;
  mine app.signatures;
  asked app.petitions;
begin
  select * into earlier from app.confirmations as known where known.id = send_again.confirmation_id;
  select * into mine from app.signatures as known where known.id = earlier.signature;
  select * into asked from app.petitions as known where known.id = mine.petition and known.state in ('open', 'closed');
  if not found then
    perform app.refuse(404, 'confirmation_unknown');
  end if;
  perform app.take_from_limits('sign', ip);
  if app.clock() > app.counts_until(asked) then
    perform app.refuse(409, 'petition_closed', to_jsonb(app.ends_at(asked)) #>> '{}');
  end if;
  update app.confirmations as first set asked = first.asked + 1
  where first.id = coalesce(earlier.chain, earlier.id) and first.asked < app.rule('mails_per_request');
  if not found then
    -- The hint: after this window, more mail may go to this address, and signing again starts from the beginning.
    perform app.refuse(429, 'mails_used_up', extract(epoch from app.span('mail_window_minutes'))::int::text);
  end if;
  perform app.record_request(
    new_confirmation_id, mine, asked.action, token_hash, code_hash, coalesce(earlier.chain, earlier.id)
  );
  return '{}';
end
$$;
comment on function public.send_again is
  'Mails a new link and code, up to mails_per_request for a request; then mails_used_up, for everybody alike.';
grant execute on function public.send_again to service_role;
