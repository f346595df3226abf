create or replace function public.ask_own_list(email text, lang text, ip inet, list_id uuid, token_hash text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  at timestamptz := app.clock();
  box text := app.mailbox(email);
  number int;
begin
  -- Two presses come one after another, and the second finds the first.
  perform pg_advisory_xact_lock(hashtextextended('own_list ' || box, 0));
  if exists (
    select from app.own_lists as known
    where known.mailbox = box and known.made_at > at - app.span('one_request_seconds')
  ) then
    return '{}';
  end if;
  perform app.take_from_limits('own_list', ip);
  if app.may_mail(box) then
    insert into app.own_lists (token_hash, mailbox, made_at) values (decode(ask_own_list.token_hash, 'hex'), box, at);
    select count(*) into number from app.own_signatures(box, null);
    perform app.queue_mail(
      'own_list', ask_own_list.lang, ask_own_list.email,
      jsonb_build_object('list_id', ask_own_list.list_id, 'number', number)
    );
  end if;
  return '{}';
end
$$;
comment on function public.ask_own_list is
  'Mails a link with which the reader of a mailbox sees what was signed with it. An address with which nothing is signed '
  'gets a mail that says so. The answer is the same for everybody.';
grant execute on function public.ask_own_list to service_role;

create or replace function app.own_signatures(mailbox text, petition int) returns setof app.signatures
language plpgsql stable set search_path = '' as $$
begin
  return query
    select signer.*
    from app.petitions as asked cross join lateral app.signatures_of_mailbox(asked.id, own_signatures.mailbox) as signer
    where asked.state <> 'ended'
      and (own_signatures.petition is null or asked.id = own_signatures.petition)
      -- The person of one that is set aside counts by another.
      and signer.state <> 'set_aside'
      and signer.id not in (select app.founding_signatures())
    order by signer.signed_at desc, signer.id desc
    limit 100;
end
$$;
comment on function app.own_signatures is 'The signatures of a mailbox, on one petition or on all, the newest first.';

create or replace function app.signatures_by_link(token_hash text, link bigint) returns setof app.signatures
language plpgsql stable set search_path = '' as $$
declare
  box text;
  asked int;
begin
  if token_hash is not null then
    select known.mailbox into box from app.own_lists as known
    where known.token_hash = decode(signatures_by_link.token_hash, 'hex')
      and known.made_at > app.clock() - app.span('own_list_hours');
  else
    select app.mailbox_of(signer), signer.petition into box, asked from app.signatures as signer where signer.id = link;
  end if;
  if box is null then
    perform app.refuse(404, 'own_list_unknown');
  end if;
  return query select * from app.own_signatures(box, asked);
end
$$;
comment on function app.signatures_by_link is
  'What a link from a mail leads to: all signatures of the mailbox that asked for its list (token_hash), or the signatures '
  'of a mailbox on one petition (link, the id of one of them, which the server has read from a token).';

create or replace function public.read_own_list(token_hash text, link bigint) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return jsonb_build_object('signatures', (
    select coalesce(jsonb_agg(jsonb_build_object(
      'id', signer.id, 'petition', case when app.action_in_mail(asked) is not null then asked.slug end,
      'is_hidden', asked.state = 'hidden',
      'action', app.action_in_mail(asked), 'lang', asked.lang, 'state', signer.state,
      'wants_updates', signer.wants_updates, 'signed_at', signer.signed_at,
      -- Who confirmed from this mailbox has read it. Another name may be a stranger's.
      'name', case when signer.confirmed_at is not null and signer.mailbox is not null then signer.name end
    ) order by signer.signed_at desc, signer.id desc), '[]')
    from app.signatures_by_link(token_hash, link) as signer
    join app.petitions as asked on asked.id = signer.petition
  ));
end
$$;
comment on function public.read_own_list is
  'What a person signed, by a link from a mail. A petition that has not opened, or is hidden, is shown without a word. '
  'Changes nothing: mail scanners open links.';
grant execute on function public.read_own_list to service_role;

create or replace function app.own_signature(token_hash text, link bigint, signature bigint) returns app.signatures
language plpgsql volatile set search_path = '' as $$
declare
  mine app.signatures;
begin
  perform from app.signatures_by_link(token_hash, link) as signer where signer.id = own_signature.signature;
  if found then
    mine := app.lock_signature(signature);
  end if;
  if app.mailbox_of(mine) is null then
    perform app.refuse(404, 'own_list_unknown');
  end if;
  return mine;
end
$$;
comment on function app.own_signature is 'Locks a signature that a link leads to.';

create or replace function public.withdraw_signature(token_hash text, link bigint, signature bigint) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  mine app.signatures := app.own_signature(token_hash, link, signature);
begin
  if mine.state in ('pending', 'confirmed') then
    perform app.take_off(mine.id, 'withdrawn', 'the signer asked for it');
    perform app.note_crossings(mine.petition);
  end if;
  return '{}';
end
$$;
comment on function public.withdraw_signature is
  'Withdraws a signature, also after the petition closed, until it is erased. A second press does nothing. Afterwards the person '
  'may sign again. A petition that collects supporters then needs one more; one that is with the moderators stays there.';
grant execute on function public.withdraw_signature to service_role;

create or replace function public.set_updates(token_hash text, link bigint, signature bigint, wanted boolean) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  mine app.signatures := app.own_signature(token_hash, link, signature);
begin
  if wanted then
    update app.signatures as known set wants_updates = true
    where known.id = mine.id and known.state in ('pending', 'confirmed');
  else
    perform app.stop_updates(mine);
  end if;
  return '{}';
end
$$;
comment on function public.set_updates is 'Stops or restarts news of a petition for a signature that a link leads to.';
grant execute on function public.set_updates to service_role;

create or replace function app.stop_updates(mine app.signatures) returns void
language plpgsql volatile set search_path = '' as $$
begin
  update app.signatures as known set wants_updates = false
  where known.wants_updates
    and known.id in (select each.id from app.signatures_of_mailbox(mine.petition, app.mailbox_of(mine)) as each);
end
$$;
comment on function app.stop_updates is
  'A mailbox gets one mail for all who share it, so stopping stops it for all of them.';

create or replace function public.stop_updates(link bigint) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  mine app.signatures;
begin
  select * into mine from app.signatures as known where known.id = stop_updates.link;
  perform app.stop_updates(mine);
  return '{}';
end
$$;
comment on function public.stop_updates is
  'Stops news of a petition, as the link in each such mail does. An erased signature gets none anyway. It refuses nothing.';
grant execute on function public.stop_updates to service_role;

create or replace function app.sweep_own_lists() returns jsonb
language plpgsql volatile set search_path = '' as $$
declare
  lists int;
begin
  delete from app.own_lists as known where known.made_at < app.keep_from('own_list_hours');
  get diagnostics lists = row_count;
  return jsonb_build_object('own_lists', lists);
end
$$;
