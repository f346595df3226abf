create or replace function app.supporters_of(petition int) returns int
language plpgsql stable set search_path = '' as $$
begin
  return (
    select count(*) from app.signatures as signer
    where signer.petition = supporters_of.petition and signer.state = 'confirmed' and not app.is_creators(signer.id)
      -- A creator who was helped may sign online too: app.keep_one_a_person then sets the signature from the counter aside.
      and not exists (
        select from app.creations as creation join app.signatures as creator on creator.id = creation.creator
        where creation.petition = signer.petition and creator.mailbox is null
          and (creator.name_key, creator.postcode) = (signer.name_key, signer.postcode)
      )
  );
end
$$;
comment on function app.supporters_of is 'How many people have signed a petition besides its creator. Meant for one that has not opened.';

create or replace function app.has_enough(asked app.petitions) returns boolean
language plpgsql stable set search_path = '' as $$
begin
  return asked.opened_at is null
    and app.supporters_of(asked.id) >= greatest(app.rule('sponsors_most'), app.rule('sponsors_needed'));
end
$$;
comment on function app.has_enough is 'Whether nobody else can support a petition until it opens.';

create or replace function app.mail_creator(asked app.petitions, template text, more jsonb default '{}') returns void
language plpgsql volatile set search_path = '' as $$
declare
  creator app.signatures;
  request uuid;
begin
  select signer.* into creator
  from app.creations as creation join app.signatures as signer on signer.id = creation.creator
  where creation.petition = asked.id and signer.confirmed_at is not null and signer.erased_at is null;
  if not found then
    return;
  end if;
  if not app.reads_mail(creator) then
    update app.creations as creation set to_tell = template, to_tell_at = app.clock() where creation.petition = asked.id;
    return;
  end if;
  select known.id into strict request
  from app.confirmations as known where known.signature = creator.id order by known.created_at, known.id limit 1;
  perform app.queue_mail(
    template, creator.lang, creator.email,
    jsonb_strip_nulls(jsonb_build_object(
      'confirmation_id', request, 'petition', asked.slug, 'action', asked.action,
      'signature', case when asked.opened_at is not null then creator.id end
    )) || more
  );
end
$$;
comment on function app.mail_creator is
  'Queues a mail to the creator of a petition, if they confirmed it and are not erased. Of a creator who reads no mail, it is '
  'noted that an officer has to tell them; the newest takes the place of an older one. Their own address on the site follows '
  'from the id of their request. Once the petition has opened, the mail has the number of their signature too.';

create or replace function app.for_supporters(asked app.petitions) returns jsonb
language plpgsql stable set search_path = '' as $$
begin
  return (
    select jsonb_build_object(
      'created', creation.id, 'lapses_on', creation.lapses_on,
      'sponsors', greatest(0, app.rule('sponsors_needed') - app.supporters_of(asked.id))
    )
    from app.creations as creation where creation.petition = asked.id
  );
end
$$;
comment on function app.for_supporters is
  'What the creator needs to ask for support: the id from which the private address follows, the last day, how many are missing.';

create or replace function app.note_support(asked app.petitions, signature bigint) returns void
language plpgsql volatile set search_path = '' as $$
begin
  if app.is_creators(signature) then
    perform app.mail_creator(asked, 'petition_started', app.for_supporters(asked));
  elsif asked.state = 'collecting_sponsors' and app.supporters_of(asked.id) >= app.rule('sponsors_needed') then
    perform app.end_act(asked, 'support', null);
    perform app.mail_creator(asked, 'petition_supported');
  end if;
end
$$;
comment on function app.note_support is
  'What follows when somebody confirmed a signature on a petition that has not opened. The caller holds the lock of the petition, '
  'so the last supporter that it needs is one.';

create or replace function app.stage_of(signature bigint) returns text
language plpgsql stable set search_path = '' as $$
begin
  return (
    select case
      when asked.opened_at is not null then 'signed'
      when app.is_creators(signer.id) then 'created'
      when asked.state = 'collecting_sponsors' then 'supported'
      else 'checking'
    end
    from app.signatures as signer join app.petitions as asked on asked.id = signer.petition
    where signer.id = stage_of.signature
  );
end
$$;
comment on function app.stage_of is
  'What a signature is: signed (on a petition that opened), created (the creator''s), supported, or checking (supported, and the '
  'petition is with the moderators).';

create or replace function app.supported_petition(sponsor_hash text) returns app.petitions
language plpgsql stable set search_path = '' as $$
declare
  asked app.petitions;
begin
  select known.* into asked
  from app.creations as creation join app.petitions as known on known.id = creation.petition and known.state <> 'hidden'
  where creation.sponsor_hash = decode(supported_petition.sponsor_hash, 'hex');
  if not found then
    perform app.refuse(404, 'support_unknown');
  end if;
  return asked;
end
$$;
comment on function app.supported_petition is 'The petition with that private address. A hidden one is refused like an unknown one.';

create or replace function public.read_support(sponsor_hash text) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  asked app.petitions := app.supported_petition(sponsor_hash);
begin
  return jsonb_build_object('petition', asked.slug, 'state', asked.state)
    || case when asked.state in ('collecting_sponsors', 'in_moderation') then jsonb_build_object(
      'lang', asked.lang, 'action', asked.action, 'background', asked.background, 'details', asked.details,
      'creator_name', asked.creator_name, 'has_enough', app.has_enough(asked)
    ) else '{}' end;
end
$$;
comment on function public.read_support is
  'What the private address of a petition shows. The text is there only while people can support it.';
grant execute on function public.read_support to service_role;

create or replace function public.support_petition(
  sponsor_hash text, name text, email text, postcode text, wants_updates boolean, lang text, channel text, ip inet,
  confirmation_id uuid, token_hash text, code_hash text
) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  asked app.petitions := app.supported_petition(sponsor_hash);
begin
  perform app.require_signing();
  if asked.state not in ('collecting_sponsors', 'in_moderation') then
    perform app.refuse(409, 'support_over');
  end if;
  if app.has_enough(asked) then
    perform app.refuse(409, 'support_enough');
  end if;
  return app.request_signature(
    asked, app.write_signature(asked, name, email, postcode, wants_updates, lang, channel),
    ip, confirmation_id, token_hash, code_hash
  );
end
$$;
comment on function public.support_petition is
  'Signs a petition that has not opened, through its private address: as sign_petition does it.';
grant execute on function public.support_petition to service_role;
