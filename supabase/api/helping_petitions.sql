create or replace function public.create_petition_for(
  turn uuid, reference text, action text, background text, details text, slug text, name text, shows_name boolean,
  postcode text, email text, phone text, lang text, reason text, has_consent boolean, creation_id uuid, token_hash text,
  sponsor_hash text
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
    update app.signatures as known set email = create_petition_for.email where known.id = mine;
    -- The mails about the petition have links, which follow from this id.
    insert into app.confirmations (id, signature, token_hash, created_at)
    values (creation_id, mine, decode(create_petition_for.token_hash, 'hex'), app.clock());
  end if;
  return app.record_help(reference, mode, person, reason, made.slug, 'create_petition_for', petition => made.id);
end
$$;
comment on function public.create_petition_for is
  'Starts a petition for a person who asked for help. It waits for supporters at once, because the helper saw the person. '
  'The private address for supporters stands on the slip, and no mail is sent before people support the petition.';
grant execute on function public.create_petition_for to authenticated;
