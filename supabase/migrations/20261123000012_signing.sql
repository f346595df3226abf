create function public.sign_petition(
  petition text, name text, email text, postcode text, wants_updates boolean, lang text, channel text, ip inet,
  confirmation_id uuid, token_hash text, code_hash text
) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  asked app.petitions := app.published_petition(petition);
  home text := app.read_postcode(postcode);
  mine app.signatures;
begin
  if app.clock() >= app.ends_at(asked) then
    perform app.refuse(409, 'petition_closed', to_jsonb(app.ends_at(asked)) #>> '{}');
  end if;
  perform app.take_from_limits('sign', ip);
  insert into app.signatures as signature (petition, mailbox, name, email, postcode, area, channel, lang, wants_updates, signed_at)
  values (
    asked.id, app.mailbox(email), sign_petition.name, sign_petition.email, home, app.area_of(home),
    sign_petition.channel, sign_petition.lang, sign_petition.wants_updates, app.clock()
  )
  returning signature.* into mine;
  perform app.record_request(confirmation_id, mine, asked.action, token_hash, code_hash);
  return '{}';
end
$$;
comment on function public.sign_petition is
  'Asks to sign. Each request is a signature of its own that waits for its link or code, and holds no place until then. '
  'The answer never depends on who has signed before; the mail does.';

create function public.send_again(
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
  where first.id = coalesce(earlier.chain, earlier.id) and first.asked < 5;
  if not found then
    -- By then more mail may go to this address, and signing again starts afresh.
    perform app.refuse(429, 'mails_used_up', '3600');
  end if;
  perform app.record_request(
    new_confirmation_id, mine, asked.action, token_hash, code_hash, coalesce(earlier.chain, earlier.id)
  );
  return '{}';
end
$$;
comment on function public.send_again is
  'A new mail with a new link and code. The first request and four more: then mails_used_up, whoever has signed.';

grant execute on function public.sign_petition to service_role;
grant execute on function public.send_again to service_role;
