create or replace function app.action_in_mail(asked app.petitions) returns text
language plpgsql immutable set search_path = '' as $$
begin
  return case when asked.opened_at is not null and asked.state <> 'hidden' then asked.action end;
end
$$;
comment on function app.action_in_mail is
  'What somebody who signs may read of a petition in a mail, or by a link from one. Of a petition that nobody has checked yet '
  'nothing: anybody could send any words to anybody through us. Of a hidden one nothing either.';

create or replace function app.is_creators(signature bigint) returns boolean
language plpgsql stable set search_path = '' as $$
begin
  return exists (select from app.creations as creation where creation.creator = is_creators.signature);
end
$$;
comment on function app.is_creators is 'Whether a signature is the one with which its petition was started.';

create or replace function app.founding_signatures() returns setof bigint
language plpgsql stable set search_path = '' as $$
begin
  return query
    select creation.creator from app.creations as creation join app.petitions as asked on asked.id = creation.petition
    where creation.creator is not null and asked.opened_at is null and asked.state <> 'ended';
end
$$;
comment on function app.founding_signatures is
  'The signatures that cannot be taken off alone: without its creator''s, a petition that has not opened would belong to nobody. '
  'The creator withdraws the petition. Once it has opened, it runs on without them.';

create or replace function app.insert_petition(wish text, lang text, action text, background text, details text, creator_name text)
returns app.petitions
language plpgsql volatile set search_path = '' as $$
declare
  free text := coalesce(nullif(trim(both '-' from left(wish, 70)), ''), 'petition');
  made app.petitions;
  number int := 1;
  broken text;
begin
  loop
    begin
      insert into app.petitions (slug, lang, action, background, details, creator_name, created_at)
      values (
        free || case when number > 1 then '-' || number else '' end, insert_petition.lang, insert_petition.action,
        insert_petition.background, insert_petition.details, insert_petition.creator_name, app.clock()
      )
      on conflict on constraint "a slug names one petition" do nothing
      returning * into made;
      exit when found;
    exception when check_violation then
      get stacked diagnostics broken = constraint_name;
      if broken <> 'a slug is no address of our own' then
        raise;
      end if;
    end;
    number := number + 1;
  end loop;
  return made;
end
$$;
comment on function app.insert_petition is 'A new petition, at the first free address that begins as was wished.';

create or replace function public.create_petition(
  action text, background text, details text, slug text, lang text, name text, email text, postcode text,
  wants_updates boolean, channel text, ip inet, confirmation_id uuid, token_hash text, code_hash text, sponsor_hash text
) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  made app.petitions;
  mine app.signatures;
  earlier jsonb;
begin
  perform app.require_signing();
  -- What one mailbox sends at the same time waits here for the first, and then finds it.
  perform pg_advisory_xact_lock(hashtextextended('create_petition ' || app.mailbox(create_petition.email), 0));
  select jsonb_build_object('petition', known.slug, 'confirmation_id', creation.id) into earlier
  from app.creations as creation
  join app.petitions as known on known.id = creation.petition
  join app.signatures as creator on creator.id = creation.creator
  where known.created_at > app.clock() - app.span('one_request_seconds')
    -- Whoever begins again at once, after the first petition ended, begins another.
    and known.state in ('collecting_sponsors', 'in_moderation')
    and creator.mailbox = app.mailbox(create_petition.email)
    and (known.action, known.background, known.details)
      = (create_petition.action, create_petition.background, create_petition.details);
  if earlier is not null then
    return earlier;
  end if;
  perform app.take_from_limits('start', create_petition.ip);
  made := app.insert_petition(
    create_petition.slug, create_petition.lang, create_petition.action, create_petition.background,
    create_petition.details, create_petition.name
  );
  mine := app.write_signature(
    made, create_petition.name, create_petition.email, create_petition.postcode, create_petition.wants_updates,
    create_petition.lang, create_petition.channel
  );
  insert into app.creations (petition, id, sponsor_hash, creator, lapses_on)
  values (
    made.id, create_petition.confirmation_id, decode(create_petition.sponsor_hash, 'hex'), mine.id,
    (app.today() + app.span('sponsor_months'))::date
  );
  perform app.record_request(create_petition.confirmation_id, mine, null, create_petition.token_hash, create_petition.code_hash);
  return jsonb_build_object('petition', made.slug, 'confirmation_id', create_petition.confirmation_id);
end
$$;
comment on function public.create_petition is
  'Starts a petition, whose first signature is its creator''s and waits for its link or code. The argument slug is a wish. Sent '
  'twice within one_request_seconds, it is one petition and one mail. sponsor_hash is of the private address for supporters.';
grant execute on function public.create_petition to service_role;
