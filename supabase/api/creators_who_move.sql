create or replace function app.has_creator(asked app.petitions) returns boolean
language plpgsql stable set search_path = '' as $$
begin
  return exists (
    select from app.creations as creation join app.signatures as signer on signer.id = creation.creator
    where creation.petition = asked.id and signer.confirmed_at is not null and signer.erased_at is null
  );
end
$$;
comment on function app.has_creator is 'Whether we still have the details of a person who started the petition and confirmed it.';

create or replace function app.move_creator(asked app.petitions, email text, id uuid, token_hash text) returns void
language plpgsql volatile set search_path = '' as $$
declare
  mine app.signatures;
  ended uuid[];
begin
  select signer.* into mine
  from app.creations as creation cross join lateral app.lock_signature(creation.creator) as signer
  where creation.petition = asked.id;
  if not app.may_mail(app.mailbox(move_creator.email), asked.id, may_be_last => true) then
    perform app.refuse(429, 'mails_used_up', extract(epoch from app.span('mail_window_minutes'))::int::text);
  end if;
  if app.reads_mail(mine) and app.mailbox_of(mine) <> app.mailbox(move_creator.email) then
    perform app.queue_mail('creator_moved', mine.lang, mine.email, jsonb_build_object('action', asked.action));
  end if;
  with links as (
    delete from app.confirmations as known where known.signature = mine.id returning known.id
  )
  select coalesce(array_agg(links.id), '{}') into ended from links;
  -- Their links lead nowhere now.
  delete from app.outbox as mail
  where mail.recipient = mine.email and mail.sent_at is null and mail.template <> 'creator_moved' and (
    mail.data ->> 'confirmation_id' = any (ended::text[]) or mail.data ->> 'signature' = mine.id::text
  );
  -- A new number, because the links to a signature are sealed over its number and nothing else.
  update app.signatures as known set
    id = default, mailbox = null, slot = null, email = move_creator.email, moved_at = app.clock()
  where known.id = mine.id returning known.id into mine.id;
  perform app.sweep_mailboxes();
  update app.creations as creation set address_proven_at = null where creation.petition = asked.id;
  insert into app.confirmations (id, signature, token_hash, created_at)
  values (move_creator.id, mine.id, decode(move_creator.token_hash, 'hex'), app.clock());
  perform app.queue_mail(
    'confirm_address', mine.lang, move_creator.email, jsonb_build_object('confirmation_id', move_creator.id, 'moved', true)
  );
end
$$;
comment on function app.move_creator is
  'Moves the creator of a petition to another email address: every link from an earlier mail ends, the old address is told if the creator read '
  'mail there, and the new one is like one that a helper wrote down: it gets one mail, and no other until its reader says '
  'that it is theirs. The caller holds the lock of the petition.';

create or replace function public.move_creator_of_petition(
  petition text, version int, email text, reason text, confirmation_id uuid, token_hash text
) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  person app.staff := app.require_actor('move_creator_of');
  earlier jsonb := app.repeated_act(petition, version, 'move_creator_of', person);
  asked app.petitions;
begin
  if earlier is not null then
    return earlier;
  end if;
  asked := app.begin_act(petition, version, 'move_creator_of', person);
  if not app.has_creator(asked) then
    perform app.refuse(409, 'act_not_possible');
  end if;
  perform app.add_note(asked.id, reason, person);
  perform app.move_creator(asked, move_creator_of_petition.email, confirmation_id, move_creator_of_petition.token_hash);
  return app.end_act(asked, 'move_creator_of', person);
end
$$;
comment on function public.move_creator_of_petition is
  'Moves the creator to another email address, for a person who lost the mailbox and whom an officer has recognised. The '
  'reason says how, and is kept as a note for colleagues. No address is in the record of acts.';
grant execute on function public.move_creator_of_petition to authenticated;
