create or replace function app.helping_now() returns app.helping
language plpgsql stable set search_path = '' as $$
declare
  mode app.helping;
begin
  select * into mode from app.helping as known
  where known.session = (app.claims() ->> 'session_id')::uuid
    and known.seen_at > app.clock() - app.span('helping_idle_minutes');
  return mode;
end
$$;
comment on function app.helping_now is
  'How the caller is helping people now. Empty when they are not, also after helping_idle_minutes without a page.';

create or replace function app.helping_facts(mode app.helping) returns jsonb
language plpgsql stable set search_path = '' as $$
begin
  return jsonb_build_object(
    'turn', mode.turn, 'place', mode.place, 'channel', mode.channel, 'began_at', mode.began_at,
    'idle_minutes', app.rule('helping_idle_minutes')
  );
end
$$;

create or replace function app.note_helping() returns jsonb
language plpgsql volatile set search_path = '' as $$
declare
  mode app.helping := app.helping_now();
begin
  update app.helping as known set seen_at = app.clock()
  where known.session = mode.session and known.seen_at <= app.clock() - interval '1 minute';
  return case when mode.turn is null then '{}' else jsonb_build_object('helping', app.helping_facts(mode)) end;
end
$$;
comment on function app.note_helping is 'Notes that the caller opened a page, and says how they are helping people, if they are.';

create or replace function public.begin_helping(place text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  person app.staff := app.require_staff('officer', 'moderator', 'helper');
  at timestamptz := app.clock();
  mode app.helping;
begin
  insert into app.helping as known (session, place, channel, began_at, seen_at)
  values (
    (app.claims() ->> 'session_id')::uuid, begin_helping.place,
    case when begin_helping.place is null then 'phone' else 'counter' end, at, at
  )
  on conflict (session) do update set
    turn = excluded.turn, place = excluded.place, channel = excluded.channel, began_at = at, seen_at = at,
      feedback = null
  returning known.* into mode;
  perform app.record_act('begin_helping', mode.place, jsonb_build_object('channel', mode.channel));
  return app.helping_facts(mode);
end
$$;
comment on function public.begin_helping is
  'The caller helps people from now on: at a place, or by phone where the place is null.';
grant execute on function public.begin_helping to authenticated;

create or replace function public.help_next() returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  person app.staff := app.require_staff('officer', 'moderator', 'helper');
  mode app.helping := app.helping_now();
begin
  update app.helping as known set turn = gen_random_uuid(), seen_at = app.clock(), feedback = null
  where known.session = mode.session
  returning known.* into mode;
  if not found then
    perform app.refuse(409, 'helping_ended');
  end if;
  return app.helping_facts(mode);
end
$$;
comment on function public.help_next is 'The next person comes. Nothing that was shown for the last one is shown any more.';
grant execute on function public.help_next to authenticated;

create or replace function public.end_helping() returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  person app.staff := app.require_staff();
begin
  delete from app.helping as known where known.session = (app.claims() ->> 'session_id')::uuid;
  if found then
    perform app.record_act('end_helping', null, '{}');
  end if;
  return '{}';
end
$$;
grant execute on function public.end_helping to authenticated;

create or replace function app.begin_help(turn uuid, has_consent boolean) returns app.helping
language plpgsql volatile set search_path = '' as $$
declare
  mode app.helping := app.helping_now();
begin
  -- Two presses on one button come one after another.
  select * into mode from app.helping as known
  where known.session = mode.session and known.turn = begin_help.turn for no key update;
  if not found then
    perform app.refuse(409, 'helping_ended');
  end if;
  if has_consent is not true then
    perform app.refuse(422, 'consent_missing');
  end if;
  return mode;
end
$$;
comment on function app.begin_help is
  'How the caller is helping the person whose turn it is, or a refusal: it is no longer the turn of this person, or the '
  'person did not ask for help.';

create or replace function app.record_help(
  reference text, mode app.helping, person app.staff, reason text, subject text, act text,
  signature bigint default null, feedback text default null, petition int default null
) returns jsonb
language plpgsql volatile set search_path = '' as $$
begin
  insert into app.helped
    (reference, turn, staff, place, channel, reason, has_consent, signature, feedback, petition, helped_at)
  values (
    record_help.reference, mode.turn, person.id, mode.place, mode.channel, record_help.reason, true,
    record_help.signature, record_help.feedback, record_help.petition, app.clock()
  );
  perform app.record_act(act, subject, jsonb_build_object('channel', mode.channel, 'place', mode.place));
  return jsonb_build_object('reference', reference);
end
$$;

create or replace function app.was_helped(reference text, mode app.helping) returns boolean
language plpgsql stable set search_path = '' as $$
begin
  return exists (
    select from app.helped as known where (known.reference, known.turn) = (was_helped.reference, mode.turn)
  );
end
$$;
comment on function app.was_helped is 'Whether this is the second press on a button: the first one has done it.';

create or replace function app.sign_for(
  asked app.petitions, name text, postcode text, email text, phone text, wants_updates boolean, lang text, mode app.helping
) returns bigint
language plpgsql volatile set search_path = '' as $$
declare
  mine bigint := app.sign_offline(asked, name, postcode, mode.channel, lang, phone);
begin
  if mine is null then
    perform app.refuse(409, 'already_counted');
  end if;
  if wants_updates and email is not null then
    update app.signatures as known set email = sign_for.email, wants_updates = true where known.id = mine;
  end if;
  return mine;
end
$$;
comment on function app.sign_for is 'Counts the person who is helped. The address is kept only where they ask for news.';

create or replace function public.sign_petition_for(
  turn uuid, reference text, petition text, name text, postcode text, email text, phone text, wants_updates boolean,
  lang text, reason text, has_consent boolean
) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  person app.staff := app.require_staff('officer', 'moderator', 'helper');
  mode app.helping := app.begin_help(turn, has_consent);
  asked app.petitions := app.published_petition(petition);
  mine bigint;
begin
  if app.was_helped(reference, mode) then
    return jsonb_build_object('reference', reference);
  end if;
  perform app.require_signing();
  if app.clock() >= app.ends_at(asked) then
    perform app.refuse(409, 'petition_closed', to_jsonb(app.ends_at(asked)) #>> '{}');
  end if;
  mine := app.sign_for(asked, name, postcode, email, phone, wants_updates, lang, mode);
  perform app.note_crossings(asked.id);
  return app.record_help(reference, mode, person, reason, asked.slug, 'sign_for', signature => mine);
end
$$;
comment on function public.sign_petition_for is
  'Signs a petition for a person who asked for help, and counts the signature at once. The address is kept only where the '
  'person asks for news.';
grant execute on function public.sign_petition_for to authenticated;

create or replace function public.send_feedback_for(
  turn uuid, reference text, topic text, message text, location text, name text, email text, phone text, lang text,
  reason text, has_consent boolean, team text, kind text default 'problem', may_publish boolean default false,
  working_days int default null, danger text[] default '{}', key_hash text default null, link_hash text default null,
  wants_reply boolean default true
) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  person app.staff := app.require_staff('officer', 'moderator', 'helper');
  mode app.helping := app.begin_help(turn, has_consent);
  keys bytea[] := app.double_keys(topic, message, location, name, email, phone, null, null);
  sent text;
begin
  if app.was_helped(reference, mode) then
    return jsonb_build_object('reference', reference);
  end if;
  sent := coalesce(app.sent_before(keys), app.receive_feedback(app.feedback_of(
    reference, topic, message, location, name, email, phone, null, lang, mode.channel, kind, may_publish, working_days,
    danger, key_hash, link_hash, wants_reply
  ), keys, team));
  -- The same words from the same person on one day are one message, known by its first reference.
  if exists (select from app.helped as known where known.reference = sent) then
    return jsonb_build_object('reference', sent);
  end if;
  return app.record_help(sent, mode, person, reason, topic, 'send_feedback_for', feedback => sent);
end
$$;
comment on function public.send_feedback_for is 'Sends a message for a person who asked for help.';
grant execute on function public.send_feedback_for to authenticated;

create or replace function app.helped_facts(done app.helped) returns jsonb
language plpgsql stable set search_path = '' as $$
declare
  asked app.petitions;
begin
  select * into asked from app.petitions as known where known.id = coalesce(
    done.petition, (select signer.petition from app.signatures as signer where signer.id = done.signature)
  );
  return jsonb_build_object(
    'reference', done.reference,
    'what', case when done.signature is not null then 'signature' when done.feedback is not null then 'feedback' else 'petition' end,
    'action', asked.action, 'action_lang', asked.lang,
    'topic', (select message.topic from app.feedback as message where message.reference = done.feedback),
    'place', done.place, 'channel', done.channel, 'reason', done.reason, 'helped_at', done.helped_at,
    'helped_by', (select helper.name from app.staff as helper where helper.id = done.staff)
  );
end
$$;
comment on function app.helped_facts is 'What was done for a person, without a word that names them.';

create or replace function public.list_helped(turn uuid) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  person app.staff := app.require_staff('officer', 'moderator', 'helper');
  mode app.helping := app.helping_now();
begin
  return (
    select coalesce(jsonb_agg(
      app.helped_facts(done) || jsonb_build_object('support', app.for_supporters(asked), 'message', (
        select jsonb_build_object('promised_on', sent.promised_on, 'wants_reply', sent.wants_reply, 'danger', sent.danger,
          -- Words that were replaced since are no longer theirs.
          'has_key', sent.key_hash is not null and sent.key_number = 0)
        from app.feedback as sent where sent.reference = done.feedback
      )) order by done.helped_at, done.reference
    ), '[]')
    from app.helped as done left join app.petitions as asked on asked.id = done.petition
    where done.turn = mode.turn and done.turn = list_helped.turn
  );
end
$$;
comment on function public.list_helped is 'What was done for the person whose turn it is, for the slip. Empty for the turn of another.';
grant execute on function public.list_helped to authenticated;

create or replace function public.list_petitions_to_sign() returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform app.require_staff('officer', 'moderator', 'helper');
  return (
    select coalesce(jsonb_agg(jsonb_build_object(
      'slug', asked.slug, 'lang', asked.lang, 'action', asked.action, 'closes_on', asked.closes_on
    ) order by asked.action, asked.id), '[]')
    from app.petitions as asked where asked.state = 'open' and asked.closes_at > app.clock()
  );
end
$$;
comment on function public.list_petitions_to_sign is 'The petitions that somebody can sign at this moment.';
grant execute on function public.list_petitions_to_sign to authenticated;

create or replace function app.sweep_helped() returns jsonb
language plpgsql volatile set search_path = '' as $$
declare
  acts int;
begin
  delete from app.helped as done
  where exists (select from app.signatures as signer where signer.id = done.signature and signer.erased_at is not null)
    or exists (
      select from app.petitions as asked
      where asked.id = done.petition and asked.erased_at is not null
    );
  get diagnostics acts = row_count;
  return jsonb_build_object('helped', acts);
end
$$;
comment on function app.sweep_helped is 'Forgets help with what names nobody any more. Deleted messages take theirs along.';
