create or replace function app.signers_to_remind(most int) returns setof app.signatures
language plpgsql stable set search_path = '' as $$
declare
  at timestamptz := app.clock();
begin
  if (app.pause_now()).id is not null then
    return;
  end if;
  return query
    select distinct on (waiting.petition, waiting.mailbox) waiting.*
    from app.signatures as waiting
    join app.petitions as asked on asked.id = waiting.petition and (
      asked.state = 'open' and asked.closes_at > at
      or asked.state in ('collecting_sponsors', 'in_moderation') and not app.has_enough(asked)
    )
    where waiting.state = 'pending' and waiting.signed_at <= at - app.span('reminder_days')
      and waiting.signed_at + app.paused_since(waiting.signed_at) <= at - app.span('reminder_days')
      and app.prospect_of(waiting) = 'pending'
      and not exists (
        select from app.signatures as neighbour join app.reminders as sent on sent.signature = neighbour.id
        where (neighbour.petition, neighbour.mailbox) = (waiting.petition, waiting.mailbox)
      )
    order by waiting.petition, waiting.mailbox, waiting.signed_at desc, waiting.id
    limit most;
end
$$;
comment on function app.signers_to_remind is
  'People who signed or supported a petition reminder_days ago, or started one, and have not confirmed what still can be '
  'confirmed. One for each mailbox and petition. The time in which signing was paused does not count, and while it is paused it is nobody.';

create or replace function public.remind_signers(confirmations jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  mine app.signatures;
  fresh jsonb;
  used int := 0;
begin
  if not pg_try_advisory_xact_lock(hashtextextended('remind_signers', 0)) then
    return jsonb_build_object('reminded', 0);
  end if;
  for mine in select * from app.signers_to_remind(jsonb_array_length(confirmations)) loop
    -- A mailbox that may get no mail now is asked again at the next turn.
    continue when not app.may_mail(mine.mailbox, mine.petition, may_be_last => true);
    fresh := confirmations -> used;
    insert into app.reminders (signature, sent_at) values (mine.id, app.clock());
    insert into app.confirmations (id, signature, token_hash, code_hash, created_at) values (
      (fresh ->> 'confirmation_id')::uuid, mine.id, decode(fresh ->> 'token_hash', 'hex'),
      app.code_hash((fresh ->> 'confirmation_id')::uuid, decode(fresh ->> 'code_hash', 'hex')), app.clock()
    );
    perform app.queue_mail(
      case when app.is_creators(mine.id) then 'start_reminder' else 'sign_reminder' end, mine.lang, mine.email,
      jsonb_strip_nulls(jsonb_build_object(
        'confirmation_id', fresh ->> 'confirmation_id', 'signature', mine.id,
        'action', (select app.action_in_mail(asked) from app.petitions as asked where asked.id = mine.petition)
      ))
    );
    used := used + 1;
  end loop;
  return jsonb_build_object('reminded', used);
end
$$;
comment on function public.remind_signers is
  'Reminds people who have not confirmed, once for each mailbox and petition. The argument has new requests with the hashes of '
  'their links and codes, as many as may be used now.';
grant execute on function public.remind_signers to service_role;
