create or replace function app.write_signature(
  asked app.petitions, name text, email text, postcode text, wants_updates boolean, lang text, channel text
) returns app.signatures
language plpgsql volatile set search_path = '' as $$
-- The conflict target below names columns that are also parameters.
#variable_conflict use_column
declare
  home text := app.read_postcode(postcode);
  mine app.signatures;
begin
  -- What arrives at the same time from the same person waits here for the first, and then finds it.
  insert into app.signatures as signature (petition, mailbox, name, email, postcode, area, channel, lang, wants_updates, signed_at)
  values (
    asked.id, app.mailbox(write_signature.email), write_signature.name, write_signature.email, home, app.area_of(home),
    write_signature.channel, write_signature.lang, write_signature.wants_updates, app.clock()
  )
  on conflict (petition, mailbox, name_key, postcode) where state = 'pending' do update set
    email = excluded.email, lang = excluded.lang, wants_updates = excluded.wants_updates, signed_at = excluded.signed_at
  returning signature.* into mine;
  return mine;
end
$$;
comment on function app.write_signature is
  'A person''s waiting signature: one a person, which holds no place until its link or code is used, and keeps the newest wishes.';

create or replace function app.request_signature(
  asked app.petitions, mine app.signatures, ip inet, confirmation_id uuid, token_hash text, code_hash text
) returns jsonb
language plpgsql volatile set search_path = '' as $$
declare
  at timestamptz := app.clock();
  earlier uuid;
  is_waiting boolean;
begin
  select (array_agg(known.id order by known.created_at, known.id))[1], bool_or(signer.state = 'pending')
  into earlier, is_waiting
  from app.signatures as signer
  join app.confirmations as known on known.signature = signer.id and known.created_at > at - app.span('one_request_seconds')
  where (signer.petition, signer.mailbox, signer.name_key, signer.postcode)
    = (mine.petition, mine.mailbox, mine.name_key, mine.postcode) and signer.state in ('pending', 'confirmed');
  if is_waiting then
    return jsonb_build_object('confirmation_id', earlier);
  end if;
  perform app.take_from_limits('sign', ip);
  perform app.note_network(mine.id, ip);
  perform app.record_request(confirmation_id, mine, app.action_in_mail(asked), token_hash, code_hash);
  -- Also after the person confirmed: whether they did must not show. The mail says it.
  return jsonb_build_object('confirmation_id', coalesce(earlier, confirmation_id));
end
$$;
comment on function app.request_signature is
  'Asks by mail to confirm a signature, once within one_request_seconds, and returns the id of the request.';

create or replace function public.sign_petition(
  petition text, name text, email text, postcode text, wants_updates boolean, lang text, channel text, ip inet,
  confirmation_id uuid, token_hash text, code_hash text
) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  asked app.petitions := app.published_petition(petition);
begin
  perform app.require_signing();
  if app.clock() >= app.ends_at(asked) then
    perform app.refuse(409, 'petition_closed', to_jsonb(app.ends_at(asked)) #>> '{}');
  end if;
  return app.request_signature(
    asked, app.write_signature(asked, name, email, postcode, wants_updates, lang, channel),
    ip, confirmation_id, token_hash, code_hash
  );
end
$$;
comment on function public.sign_petition is
  'Stores a request to sign, and returns its id: the earlier one''s, if the same person asked within one_request_seconds. '
  'A person has one waiting signature, which holds no place until its link or code is used, and keeps the newest wishes. '
  'The answer never depends on who has signed; the mail does.';
grant execute on function public.sign_petition to service_role;

create or replace function app.take_off(signature bigint, state text, reason text) returns void
language plpgsql volatile set search_path = '' as $$
declare
  was app.signatures;
begin
  if state not in ('withdrawn', 'invalidated') or coalesce(reason, '') !~ '\S' then
    raise exception using errcode = '22023', message = 'a signature is withdrawn or invalidated, for a reason';
  end if;
  was := app.lock_signature(signature);
  if was.id is null or was.state not in ('pending', 'confirmed', 'set_aside') then
    raise exception using errcode = '22023', message = 'no such signature is on a petition';
  end if;
  if was.id in (select app.founding_signatures()) then
    perform app.refuse(409, 'signature_of_creator');
  end if;

  -- The place of a withdrawn signature is free for others, and the person may sign again.
  update app.signatures as known set
    state = take_off.state, slot = case take_off.state when 'invalidated' then known.slot end
  where known.id = was.id;
  if was.state = 'confirmed' then
    perform app.take_from_tally(was.petition, was.area, was.channel);
  end if;

  perform app.record_act(
    case state when 'withdrawn' then 'withdraw_signature' else 'invalidate_signature' end,
    (select petition.slug from app.petitions as petition where petition.id = was.petition),
    jsonb_build_object('signature', was.id, 'from', was.state, 'reason', reason)
  );
end
$$;
comment on function app.take_off is
  'Takes one signature off its petition and its count: the signer withdrew it, or an officer invalidated it. After a '
  'withdrawal the person may sign again, after an invalidation not. The reason goes into the audit log, so it must name '
  'no person. Refused for app.founding_signatures.';

create or replace function app.may_erase(mine app.signatures, asked app.petitions) returns boolean
language plpgsql stable set search_path = '' as $$
begin
  return mine.erased_at is null and (
    mine.state in ('withdrawn', 'invalidated') or app.clock() > app.takes_until(asked)
    or asked.opened_at is null and app.over_at(asked) is not null
  ) is true;
end
$$;
comment on function app.may_erase is
  'Whether what names a signer can go. A signature that counts on a petition that can still be signed stays whole, or its '
  'signer could sign again: take it off first.';

create or replace function app.erase_signers(signatures bigint[]) returns int
language plpgsql volatile set search_path = '' as $$
declare
  erased bigint[];
begin
  with emptied as (
    update app.signatures as signature set
      erased_at = app.clock(), name = null, email = null, mailbox = null, slot = null, postcode = null,
      phone = null,
      wants_updates = false
    from app.petitions as asked
    where signature.id = any (erase_signers.signatures) and asked.id = signature.petition
      and app.may_erase(signature, asked)
    returning signature.id
  )
  select coalesce(array_agg(emptied.id), '{}') into erased from emptied;
  delete from app.confirmations as confirmation where confirmation.signature = any (erased);
  update app.creations as creation set
    to_tell = null, to_tell_at = null,
    -- Nobody can change the petition, and it cannot open.
    creator = case when asked.opened_at is not null then creation.creator end
  from app.petitions as asked where creation.creator = any (erased) and asked.id = creation.petition;
  perform app.sweep_mailboxes();
  return cardinality(erased);
end
$$;
comment on function app.erase_signers is
  'Removes everything that names a person from those of these signatures that app.may_erase allows, and returns their number. '
  'The rows stay as proof of the counts.';

create or replace function app.signers_to_erase() returns bigint[]
language plpgsql stable set search_path = '' as $$
begin
  return array(
    select signature.id from app.signatures as signature
    join app.petitions_to_erase() as asked on asked.id = signature.petition
    where signature.erased_at is null
    limit 10000
  );
end
$$;
comment on function app.signers_to_erase is 'As many as a sweep can erase well within the time limit of a statement.';

create or replace function app.sweep_signatures() returns jsonb
language plpgsql volatile set search_path = '' as $$
declare
  keep_from timestamptz := app.keep_from('unconfirmed_signature_days');
  unconfirmed int;
begin
  -- The job that does this may not have run, and what is deleted does not come back.
  perform app.give_days_back();
  delete from app.signatures as signature using app.petitions as asked
  where asked.id = signature.petition and signature.state = 'pending'
    and (
      signature.signed_at < keep_from and signature.signed_at + app.paused_since(signature.signed_at) < keep_from
      -- If a hidden petition comes back, its last day moves.
      or asked.hidden_on is null and app.clock() > app.counts_until(asked)
    );
  get diagnostics unconfirmed = row_count;
  return jsonb_build_object('signatures', unconfirmed, 'signers', app.erase_signers(app.signers_to_erase()));
end
$$;
comment on function app.sweep_signatures is
  'Deletes signatures that waited unconfirmed_signature_days, without the time in which signing was paused, and those that can no '
  'longer be confirmed. Erases who signed petitions that were over signer_months ago.';
