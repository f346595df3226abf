create or replace function app.has_slip(asked app.petitions) returns boolean
language plpgsql stable set search_path = '' as $$
begin
  return exists (select from app.helped as done where done.petition = asked.id);
end
$$;
comment on function app.has_slip is 'Whether a petition was started for a person who got a slip.';

create or replace function app.lacks_creator(asked app.petitions, act text) returns boolean
language plpgsql stable set search_path = '' as $$
begin
  return case act
    when 'withdraw_for' then not app.has_slip(asked)
    when 'amend_for' then not (app.has_slip(asked) and app.may_amend(asked))
    when 'move_creator_of' then not app.has_creator(asked)
    else false
  end;
end
$$;
comment on function app.lacks_creator is
  'Whether an act is for a creator who has no slip, has changed the petition once, or is not there: it is no act of this petition.';

create or replace function app.proves_address(signature bigint) returns boolean
language plpgsql stable set search_path = '' as $$
begin
  return exists (
    select from app.creations as creation join app.signatures as signer on signer.id = creation.creator
    where creation.creator = proves_address.signature and signer.mailbox is null and signer.email is not null
  );
end
$$;
comment on function app.proves_address is
  'Whether a link about this signature proves the address that a helper wrote down for the creator of a petition.';

create or replace function app.reads_mail(mine app.signatures) returns boolean
language plpgsql stable set search_path = '' as $$
begin
  return mine.mailbox is not null or mine.email is not null and exists (
    select from app.creations as creation where creation.creator = mine.id and creation.address_proven_at is not null
  );
end
$$;
comment on function app.reads_mail is
  'Whether the creator with this signature can be told by mail what becomes of the petition. An address that a helper wrote '
  'down may be a stranger''s, until somebody who reads it says that it is theirs.';

create or replace function app.prove_address(signature bigint) returns boolean
language plpgsql volatile set search_path = '' as $$
declare
  asked app.petitions;
begin
  update app.creations as creation set
    address_proven_at = app.clock(),
    -- They read it on the page that opens now.
    to_tell = null, to_tell_at = null
  where creation.creator = prove_address.signature and creation.address_proven_at is null;
  if not found then
    return false;
  end if;
  select known.* into asked
  from app.creations as creation join app.petitions as known on known.id = creation.petition
  where creation.creator = prove_address.signature;
  if asked.state = 'collecting_sponsors' then
    perform app.mail_creator(asked, 'petition_started', app.for_supporters(asked));
  end if;
  return true;
end
$$;
comment on function app.prove_address is
  'Notes that a reader of the mailbox confirmed the address of a helped creator, who then gets the mails about the petition. '
  'False the second time.';

create or replace function app.creator_at_desk(petition int) returns jsonb
language plpgsql stable set search_path = '' as $$
begin
  return (
    select jsonb_build_object(
      'phone', signer.phone, 'email', signer.email,
      'reference', (select done.reference from app.helped as done where done.petition = creation.petition limit 1),
      'to_tell', creation.to_tell
    )
    from app.creations as creation join app.signatures as signer on signer.id = creation.creator
    where creation.petition = creator_at_desk.petition and signer.erased_at is null and not app.reads_mail(signer)
  );
end
$$;
comment on function app.creator_at_desk is
  'How to reach the creator of a petition who reads no mail, and what they are to be told. The email is one that nobody has proved. '
  'Null where mail reaches the creator.';

create or replace function public.tell_creator(petition text, about text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  person app.staff := app.require_staff('officer');
  creation app.creations;
begin
  select known.* into creation
  from app.creations as known join app.petitions as asked on asked.id = known.petition
  where asked.slug = tell_creator.petition for no key update of known;
  if not found then
    perform app.refuse(404, 'petition_unknown');
  end if;
  -- The second press on the same button.
  if creation.to_tell is null then
    return '{}';
  end if;
  if creation.to_tell is distinct from about then
    perform app.refuse(409, 'petition_changed_meanwhile');
  end if;
  update app.creations as known set to_tell = null, to_tell_at = null where known.petition = creation.petition;
  perform app.record_act('tell_creator', tell_creator.petition, jsonb_build_object('about', about));
  return '{}';
end
$$;
comment on function public.tell_creator is
  'Notes that a creator without mail was told by phone or by letter. The argument about is what the page showed: refused if '
  'there is something newer to tell.';
grant execute on function public.tell_creator to authenticated;

create or replace function app.require_slip(asked app.petitions, reference text) returns void
language plpgsql stable set search_path = '' as $$
begin
  if not exists (
    select from app.helped as done where (done.petition, done.reference) = (asked.id, require_slip.reference)
  ) then
    perform app.refuse(422, 'reference_wrong');
  end if;
end
$$;
comment on function app.require_slip is 'Refuses what is done for the creator of a petition without the reference on their slip.';

create or replace function public.withdraw_for_petition(petition text, version int, reference text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  person app.staff := app.require_actor('withdraw_for');
  earlier jsonb := app.repeated_act(petition, version, 'withdraw_for', person);
  asked app.petitions;
begin
  if earlier is not null then
    return earlier;
  end if;
  asked := app.begin_act(petition, version, 'withdraw_for', person);
  perform app.require_slip(asked, reference);
  return app.end_act(asked, 'withdraw_for', person);
end
$$;
comment on function public.withdraw_for_petition is
  'Withdraws a petition that has not opened for its creator, who says the reference on their slip.';
grant execute on function public.withdraw_for_petition to authenticated;

create or replace function public.amend_for_petition(
  petition text, version int, reference text, action text, background text, details text
) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  person app.staff := app.require_actor('amend_for');
  earlier jsonb := app.repeated_act(petition, version, 'amend_for', person);
  asked app.petitions;
begin
  if earlier is not null then
    return earlier;
  end if;
  asked := app.begin_act(petition, version, 'amend_for', person);
  perform app.require_slip(asked, reference);
  return app.amend(asked, 'amend_for', person, action, background, details);
end
$$;
comment on function public.amend_for_petition is
  'Changes a rejected petition for its creator, who says the reference on their slip, and sends it again, once.';
grant execute on function public.amend_for_petition to authenticated;
