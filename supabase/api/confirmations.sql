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
  id uuid, mine app.signatures, action text, token_hash text, code_hash text, comes_back boolean default false
) returns void
language plpgsql volatile set search_path = '' as $$
declare
  prospect text := app.prospect_of(mine);
  is_mailed boolean := comes_back or app.may_mail(mine.mailbox, mine.petition, may_be_last => prospect = 'pending');
begin
  if not is_mailed and prospect = 'pending' then
    is_mailed := app.may_mail_on_return(mine);
  end if;
  if is_mailed then
    perform app.queue_mail(
      case prospect
        when 'pending' then case when app.is_creators(mine.id) then 'confirm_petition' else 'confirm_signature' end
        when 'already' then 'already_signed'
        when 'full' then 'mailbox_full' else 'signature_taken_off'
      end,
      mine.lang, mine.email,
      jsonb_strip_nulls(jsonb_build_object(
        'confirmation_id', record_request.id, 'action', record_request.action, 'signature', mine.id
      ))
    );
  end if;
  insert into app.confirmations (id, signature, token_hash, code_hash, created_at)
  values (
    record_request.id, mine.id, decode(record_request.token_hash, 'hex'),
    case when is_mailed and prospect = 'pending' then
      app.code_hash(record_request.id, decode(record_request.code_hash, 'hex')) end,
    app.clock()
  );
end
$$;
comment on function app.record_request is
  'Stores that a mail was asked for, and queues it if one more may go. The argument comes_back is true when '
  'app.may_mail_on_return has allowed it.';

create or replace function app.find_request(id uuid, token_hash text default null) returns app.request
language plpgsql stable set search_path = '' as $$
declare
  request app.request;
begin
  select confirmation.id, signature.id, signature.state, subject.slug, subject.action, subject.lang,
    app.ends_at(subject), app.counts_until(subject)
  into request
  from app.confirmations as confirmation
  join app.signatures as signature on signature.id = confirmation.signature
  join app.petitions as subject on subject.id = signature.petition
    and subject.state in ('collecting_sponsors', 'in_moderation', 'open', 'closed')
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
  unopened app.petitions;
  prospect text;
begin
  if request.state = 'pending' and at > request.counts_until then
    return 'too_late';
  end if;
  select * into mine from app.signatures as signature where signature.id = request.signature;
  if mine.state = 'pending' then
    if request.counts_until is null then
      -- Before the mailbox: what is done with a petition locks it first, too.
      select * into unopened from app.petitions as known where known.id = mine.petition for no key update;
      if unopened.state not in ('collecting_sponsors', 'in_moderation', 'open') then
        perform app.refuse(404, 'confirmation_unknown');
      end if;
    end if;
    perform app.lock_mailbox(mine);
    select * into mine from app.signatures as signature where signature.id = request.signature;
  end if;
  prospect := app.prospect_of(mine);
  if prospect <> 'pending' then
    return prospect;
  end if;
  if unopened.id is not null and app.has_enough(unopened) and not app.is_creators(mine.id) then
    return 'enough';
  end if;
  mine.slot := app.take_place(mine);
  perform app.lock_person(mine.petition, mine.name_key, mine.postcode);
  update app.signatures as signature set state = 'confirmed', slot = mine.slot, confirmed_at = at
  where signature.id = mine.id and signature.state = 'pending'
  -- Its area may have been renamed since it was read.
  returning signature.area into mine.area;
  if not found then
    -- Staff took it off at this moment.
    return 'withdrawn';
  end if;
  perform app.add_to_tally(mine.petition, mine.area, mine.channel);
  if unopened.id is not null and unopened.opened_at is null then
    perform app.note_support(unopened, mine.id);
  end if;
  return 'confirmed';
end
$$;
comment on function app.confirm is
  'confirmed, already, too_late, withdrawn, full, or enough (it can be confirmed once the petition is open). Simultaneous confirmations and several requests of one person still '
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
      when app.proves_address(request.signature) then case
        when exists (
          select from app.creations as creation
          where creation.creator = request.signature and creation.address_proven_at is not null
        ) then 'confirmed' else 'pending'
      end
      when prospect = 'already' then 'confirmed'
      when prospect = 'pending' and app.clock() > request.counts_until then 'too_late'
      when prospect = 'pending' and not app.is_creators(request.signature) and (
        select app.has_enough(asked) from app.petitions as asked where asked.slug = request.petition
      ) then 'enough'
      else prospect
    end,
    'petition', request.petition, 'action', case when not app.proves_address(request.signature) then request.action end,
    'lang', request.lang,
    'stage', case when app.proves_address(request.signature) then 'created' else app.stage_of(request.signature) end
  );
end
$$;
comment on function public.read_confirmation is
  'What a link would confirm. The action is null where it proves an address that a helper wrote down: its reader may be a '
  'stranger. Changes nothing: mail scanners open links.';
grant execute on function public.read_confirmation to service_role;

create or replace function public.confirm_signature(token_hash text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  request app.request := app.find_request(null, token_hash);
  outcome text;
begin
  if app.proves_address(request.signature) then
    return jsonb_build_object(
      'petition', request.petition, 'already', not app.prove_address(request.signature), 'stage', 'created'
    );
  end if;
  outcome := app.confirm(request);
  if outcome in ('too_late', 'withdrawn', 'full', 'enough') then
    perform app.refuse(case outcome when 'full' then 409 when 'enough' then 409 else 410 end, 'confirmation_' || outcome);
  end if;
  return jsonb_build_object(
    'petition', request.petition, 'already', outcome = 'already', 'stage', app.stage_of(request.signature)
  );
end
$$;
grant execute on function public.confirm_signature to service_role;

create or replace function public.send_again(
  confirmation_id uuid, new_confirmation_id uuid, token_hash text, code_hash text, ip inet
) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  at timestamptz := app.clock();
  pressed app.confirmations;
  newest app.confirmations;
  mine app.signatures;
  asked app.petitions;
  lately int;
  comes_back boolean;
begin
  select * into pressed from app.confirmations as known where known.id = send_again.confirmation_id;
  select * into mine from app.signatures as known where known.id = pressed.signature for no key update;
  select * into asked from app.petitions as known where known.id = mine.petition
    and known.state in ('collecting_sponsors', 'in_moderation', 'open', 'closed');
  if not found then
    perform app.refuse(404, 'confirmation_unknown');
  end if;
  if at > app.counts_until(asked) then
    perform app.refuse(409, 'confirming_over', to_jsonb(app.ends_at(asked)) #>> '{}');
  end if;
  select * into newest from app.confirmations as known
  where known.signature = mine.id order by known.created_at desc, known.id = pressed.id limit 1;
  -- A second press on the same page. The page of the newest mail is another page, so a press there asks for one more.
  if newest.id <> pressed.id and newest.created_at > at - app.span('one_request_seconds') then
    return jsonb_build_object('confirmation_id', newest.id);
  end if;
  perform app.take_from_limits('sign', ip);
  select count(*) into lately from app.confirmations as known
  where known.signature = mine.id and known.created_at > at - app.span('mail_window_minutes');
  comes_back := lately >= app.rule('mails_per_request') and app.may_mail_on_return(mine);
  if lately >= app.rule('mails_per_request') and not comes_back then
    -- The hint: after this window, one more can be asked for.
    perform app.refuse(429, 'mails_used_up', extract(epoch from app.span('mail_window_minutes'))::int::text);
  end if;
  perform app.record_request(new_confirmation_id, mine, app.action_in_mail(asked), token_hash, code_hash, comes_back);
  return jsonb_build_object('confirmation_id', new_confirmation_id);
end
$$;
comment on function public.send_again is
  'Asks for one more mail, up to mails_per_request in mail_window_minutes, and one more for a person who comes back later; then mails_used_up, for everybody alike. Returns '
  'the id of the request that the mail belongs to: pressed twice on one page, it is one.';
grant execute on function public.send_again to service_role;
