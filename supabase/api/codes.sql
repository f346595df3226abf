create or replace function app.code_hash(id uuid, code_hash bytea) returns bytea
language plpgsql immutable strict set search_path = '' as $$
begin
  return sha256(code_hash || uuid_send(id));
end
$$;
comment on function app.code_hash is 'What is stored of a code: equal codes of two mails do not look equal.';

create or replace function app.proves_reading(token_hash bytea, mine app.signatures) returns boolean
language plpgsql stable set search_path = '' as $$
begin
  return exists (
    select from app.confirmations as known join app.signatures as asked on asked.id = known.signature
    where known.token_hash = proves_reading.token_hash and asked.mailbox = mine.mailbox
      and (asked.id = mine.id or known.created_at > app.clock() - app.span('proof_hours'))
  );
end
$$;
comment on function app.proves_reading is
  'Whether a link was mailed to the mailbox of a signature. Whoever has it reads that mailbox, whatever the mail was about.';

create or replace function public.confirm_by_code(confirmation_id uuid, code_hash text, token_hash text default null)
returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  at timestamptz := app.clock();
  given bytea := decode(code_hash, 'hex');
  request app.request := app.find_request(confirmation_id);
  most int := app.rule('code_tries');
  mine app.signatures;
  live uuid[];
  left_over int := 0;
  is_right boolean;
  outcome text;
begin
  select * into mine from app.signatures as known where known.id = request.signature;
  if token_hash is not null then
    is_right := app.proves_reading(decode(token_hash, 'hex'), mine);
  else
    -- The codes of this person that can still be typed. Locked, so that each of many tries at once costs one.
    with locked as materialized (
      select known.id from app.signatures as signer join app.confirmations as known on known.signature = signer.id
      where (signer.petition, signer.mailbox, signer.name_key, signer.postcode)
          = (mine.petition, mine.mailbox, mine.name_key, mine.postcode)
        and known.tries < most and known.created_at > at - app.span('code_minutes')
      order by known.id for update of known
    )
    select coalesce(array_agg(locked.id), '{}') into live from locked;
    select coalesce(bool_or(known.code_hash = app.code_hash(known.id, given)), false), coalesce(max(most - known.tries), 0)
    into is_right, left_over
    from app.confirmations as known where known.id = any (live);
    if not is_right and left_over > 0 then
      update app.confirmations as known set tries = known.tries + 1 where known.id = any (live);
      left_over := left_over - 1;
    end if;
  end if;
  outcome := case
    when is_right then app.confirm(request)
    when at > request.counts_until then 'over'
    when token_hash is not null then 'link_unknown'
    when left_over > 0 then 'wrong'
    when exists (select from app.confirmations as known where known.id = request.id and known.tries >= most) then 'used_up'
    else 'expired'
  end;
  -- The outcome is a value, because a refusal would undo the count of tries.
  return jsonb_build_object(
    'outcome', outcome, 'petition', request.petition, 'tries_left', left_over, 'ended', request.ends_at,
    'stage', app.stage_of(request.signature)
  );
end
$$;
comment on function public.confirm_by_code is
  'Takes any code of this person about this petition that is younger than code_minutes, and in the place of a code the link '
  'of any mail to the mailbox. A wrong code costs a try of every code that it was compared with, so no code is compared '
  'with more than code_tries wrong ones, however many pages they are typed on. A request without a code gets the same answers.';
grant execute on function public.confirm_by_code to service_role;
