-- Most people are the first in their mailbox: for them everything is one statement. False for anybody else.
create function app.sign_first(
  petition app.petitions, mailbox text, name text, email text, postcode text, wants_updates boolean, lang text,
  channel text, confirmation_id uuid, token_hash bytea, code_hash bytea
) returns boolean
language plpgsql volatile set search_path = '' as $$
declare
  at timestamptz := app.clock();
  living_in text := app.area_of(postcode);
  mail jsonb := app.request_data(confirmation_id, petition.action, name);
begin
  with box as (
    insert into app.mailboxes (petition, mailbox, postcode)
    values (petition.id, sign_first.mailbox, sign_first.postcode)
    on conflict do nothing
    returning 1
  ), placed as (
    insert into app.signatures (
      petition, mailbox, slot, name, email, postcode, area, channel, lang, wants_updates, mails, signed_at, asked_at
    )
    select
      petition.id, sign_first.mailbox, 1, sign_first.name, sign_first.email, sign_first.postcode, living_in,
      sign_first.channel, sign_first.lang, sign_first.wants_updates, 1, at, at
    from box
    returning id
  ), queued as (
    insert into app.outbox (template, lang, recipient, data, queued_at, due_at)
    select 'confirm_signature', sign_first.lang, sign_first.email, mail, at, at from box
  )
  insert into app.confirmations (id, petition, mailbox, signature, lang, token_hash, code_hash, created_at)
  select
    confirmation_id, petition.id, sign_first.mailbox, placed.id, sign_first.lang, sign_first.token_hash,
    sign_first.code_hash, at
  from placed;
  return found;
end
$$;

create function public.sign_petition(
  petition text, name text, email text, postcode text, wants_updates boolean, lang text, channel text, ip inet,
  confirmation_id uuid, token_hash text, code_hash text
) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  asked app.petitions := app.published_petition(petition);
  box text := app.mailbox(email);
  home text := app.read_postcode(postcode);
  link bytea := decode(token_hash, 'hex');
  code bytea := decode(code_hash, 'hex');
begin
  if app.clock() >= app.ends_at(asked) then
    perform app.refuse(409, 'petition_closed', to_jsonb(app.ends_at(asked)) #>> '{}');
  end if;
  perform app.take_from_limits('sign', ip);
  if not app.sign_first(
    asked, box, name, email, home, wants_updates, lang, channel, confirmation_id, link, code
  ) then
    perform app.record_confirmation(
      confirmation_id, asked, box,
      app.place_signature(asked.id, box, name, email, home, wants_updates, lang, channel),
      lang, email, link, code
    );
  end if;
  return '{}';
end
$$;
comment on function public.sign_petition is
  'Asks to sign. The answer never depends on who has signed before; the mail does.';

create function public.send_again(
  confirmation_id uuid, new_confirmation_id uuid, token_hash text, code_hash text, ip inet
) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  earlier app.confirmations;
  asked app.petitions;
begin
  select * into earlier from app.confirmations as known where known.id = send_again.confirmation_id;
  select * into asked from app.petitions as known
  where known.id = earlier.petition and known.state in ('open', 'closed');
  if not found then
    perform app.refuse(404, 'confirmation_unknown');
  end if;
  perform app.take_from_limits('sign', ip);
  if app.clock() > app.counts_until(asked) then
    perform app.refuse(409, 'petition_closed', to_jsonb(app.ends_at(asked)) #>> '{}');
  end if;
  perform from app.mailboxes as known
  where known.petition = earlier.petition and known.mailbox = earlier.mailbox
  for no key update;
  update app.confirmations as first set asked = first.asked + 1
  where first.id = coalesce(earlier.chain, earlier.id) and first.asked < 5;
  if not found then
    perform app.refuse(429, 'mails_used_up');
  end if;
  perform app.record_confirmation(
    new_confirmation_id, asked, earlier.mailbox, earlier.signature, earlier.lang, earlier.mailbox,
    decode(token_hash, 'hex'), decode(code_hash, 'hex'), coalesce(earlier.chain, earlier.id)
  );
  return '{}';
end
$$;
comment on function public.send_again is
  'A new mail with a new link and code. The first request and four more: then mails_used_up, whoever has signed.';

grant execute on function public.sign_petition to service_role;
grant execute on function public.send_again to service_role;
