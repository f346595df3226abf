create or replace function public.create_petition_for(
  turn uuid, reference text, action text, background text, details text, slug text, name text, shows_name boolean,
  postcode text, email text, phone text, wants_updates boolean, lang text, reason text, has_consent boolean, creation_id uuid,
  token_hash text, sponsor_hash text
) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  person app.staff := app.require_staff('officer', 'moderator', 'helper');
  mode app.helping := app.begin_help(turn, has_consent);
  made app.petitions;
  mine bigint;
begin
  if app.was_helped(reference, mode) then
    return jsonb_build_object('reference', reference);
  end if;
  perform app.require_signing();
  made := app.insert_petition(slug, lang, action, background, details, case when shows_name then name end);
  mine := app.sign_offline(made, name, postcode, mode.channel, lang, phone);
  insert into app.creations (petition, id, sponsor_hash, creator, lapses_on)
  values (
    made.id, creation_id, decode(create_petition_for.sponsor_hash, 'hex'), mine,
    (app.today() + app.span('sponsor_months'))::date
  );
  if email is not null then
    update app.signatures as known set
      email = create_petition_for.email, wants_updates = create_petition_for.wants_updates
    where known.id = mine;
    -- The mails about the petition have links, which follow from this id.
    insert into app.confirmations (id, signature, token_hash, created_at)
    values (creation_id, mine, decode(create_petition_for.token_hash, 'hex'), app.clock());
    if app.may_mail(app.mailbox(create_petition_for.email), made.id, may_be_last => true) then
      perform app.queue_mail(
        'confirm_address', create_petition_for.lang, create_petition_for.email,
        jsonb_build_object('confirmation_id', creation_id)
      );
    end if;
  end if;
  return app.record_help(reference, mode, person, reason, made.slug, 'create_petition_for', petition => made.id);
end
$$;
comment on function public.create_petition_for is
  'Starts a petition for a person who asked for help. It waits for supporters at once, because the helper saw the person. '
  'The private address for supporters stands on the slip. An address that the helper writes down gets one mail, without a word of '
  'the petition, and others once its reader says that it is theirs.';
grant execute on function public.create_petition_for to authenticated;

create or replace function public.support_petition_for(
  turn uuid, reference text, sponsor_hash text, name text, postcode text, email text, phone text, wants_updates boolean,
  lang text, reason text, has_consent boolean
) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  person app.staff := app.require_staff('officer', 'moderator', 'helper');
  mode app.helping := app.begin_help(turn, has_consent);
  asked app.petitions := app.supported_petition(sponsor_hash);
  mine bigint;
begin
  if app.was_helped(reference, mode) then
    return jsonb_build_object('reference', reference);
  end if;
  perform app.require_signing();
  -- The last supporter that it needs is one, whoever else supports it at this moment.
  select * into asked from app.petitions as known where known.id = asked.id for no key update;
  if asked.state not in ('collecting_sponsors', 'in_moderation') then
    perform app.refuse(409, 'support_over');
  end if;
  if app.has_enough(asked) then
    perform app.refuse(409, 'support_enough');
  end if;
  mine := app.sign_for(asked, name, postcode, email, phone, wants_updates, lang, mode);
  perform app.note_support(asked, mine);
  return app.record_help(reference, mode, person, reason, asked.slug, 'support_petition_for', signature => mine);
end
$$;
comment on function public.support_petition_for is
  'Signs a petition that has not opened, for a person who brings its private address.';
grant execute on function public.support_petition_for to authenticated;
