create or replace function app.messages_of(feedback bigint, for_sender boolean) returns jsonb
language plpgsql stable set search_path = '' as $$
begin
  return (
    select coalesce(jsonb_agg(
      jsonb_build_object(
        'author', written.author, 'act', written.act, 'body', written.body, 'channel', written.channel,
        'written_at', written.written_at, 'lang', written.lang, 'quoted', written.quoted, 'left_out', written.left_out
      ) || case when for_sender then '{}' else jsonb_build_object(
        'id', written.id, 'written_by', app.name_of_staff(written.written_by), 'hidden_reason', written.hidden_reason
      ) end order by written.id
    ), '[]')
    from app.feedback_messages as written where written.feedback = messages_of.feedback
  );
end
$$;
comment on function app.messages_of is
  'What was written and done after the first message. The sender learns nothing of who wrote for the council, nor of hidden text.';

create or replace function app.dangerous_merged(main bigint) returns text[]
language plpgsql stable set search_path = '' as $$
begin
  return array(
    select other.reference from app.feedback as other where other.merged_into = main and other.state = 'in_progress' and other.is_dangerous order by other.id
  );
end
$$;
comment on function app.dangerous_merged is 'The messages about danger that are answered with this one.';

create or replace function app.dangerous_feedback() returns setof bigint
language plpgsql stable set search_path = '' as $$
begin
  return query
    select case when known.state in ('answered', 'closed') then known.id else coalesce(known.merged_into, known.id) end
    from app.feedback as known where known.is_dangerous;
end
$$;
comment on function app.dangerous_feedback is
  'What an officer must read first: messages about danger, each where it is answered. What comes after an answer is read by itself.';

create or replace function app.feedback_facts(asked app.feedback) returns jsonb
language plpgsql stable set search_path = '' as $$
begin
  return jsonb_build_object(
    'reference', asked.reference, 'kind', asked.kind, 'topic', asked.topic, 'lang', asked.lang, 'channel', asked.channel,
    'state', asked.state, 'received_at', asked.received_at, 'promised_on', asked.promised_on,
    'is_paused', asked.paused_at is not null, 'pause_ends_on', app.pause_ends_on(asked), 'wants_reply', asked.wants_reply,
    'is_late', app.is_late(asked),
    'is_dangerous', asked.is_dangerous or app.dangerous_merged(asked.id) <> '{}',
    'has_new_reply', asked.replied_at is not null or exists (
      select from app.feedback as other where other.merged_into = asked.id and other.replied_at is not null
    ),
    'taken_by', app.name_of_staff(asked.taken_by),
    'opening', case when asked.hidden_reason is null then
      left(asked.message, 160) || case when char_length(asked.message) > 160 then '…' else '' end
    end
  );
end
$$;
comment on function app.feedback_facts is 'Feedback in a list of the desk. The opening of a hidden text is null.';

create or replace function app.is_late(asked app.feedback) returns boolean
language plpgsql stable set search_path = '' as $$
begin
  return coalesce(
    asked.state in ('received', 'in_progress')
      and case when asked.paused_at is null then asked.promised_on else app.due_on(asked) end < app.today(),
    false
  );
end
$$;

create or replace function app.feedback_query(words text) returns tsquery
language plpgsql immutable set search_path = '' as $$
begin
  return plainto_tsquery('pg_catalog.simple', regexp_replace(normalize(words, nfkd), '[\u0300-\u036f]', '', 'g'));
end
$$;

create or replace function app.find_feedback(words text) returns setof bigint
language plpgsql stable set search_path = '' as $$
begin
  return query
    select known.id from app.feedback as known where known.words @@ app.feedback_query(find_feedback.words)
    union all
    select known.id from app.feedback as known
    where find_feedback.words like '%@%' and lower(known.email) = lower(btrim(find_feedback.words))
    union all
    -- A phone number in any spelling, and nothing else.
    select known.id from app.feedback as known
    where find_feedback.words ~ '^[-+()./\s\d]*$' and find_feedback.words ~ '(\d\D*){6}'
      and app.phone_key(known.phone) = app.phone_key(find_feedback.words);
end
$$;
comment on function app.find_feedback is
  'Feedback that has all these words in its text, its place, its reference or the name of its sender; or whose sender has this whole '
  'address or phone number.';

create or replace function public.list_feedback(
  state text default 'waiting', topic text default null, kind text default null, words text default null,
  is_mine boolean default false, page int default 1, most int default 50
) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  person app.staff := app.require_staff('officer');
  is_sought boolean := coalesce(btrim(words) <> '', false);
  sought bigint[] := case when is_sought then array(select app.find_feedback(words)) end;
  waits boolean := coalesce(state in ('waiting', 'late', 'received', 'in_progress'), false);
begin
  return (
    with urgent as materialized (
      select each.id from app.dangerous_feedback() as each (id)
    ), found as materialized (
      -- All columns are in the index "feedback in the inbox".
      select known.id, known.is_dangerous or known.id in (select urgent.id from urgent) as is_first,
        case when waits then known.promised_on end as due_on
      from app.feedback as known
      where known.erased_at is null
        and (not is_sought or known.id = any (sought))
        and (list_feedback.topic is null or known.topic = list_feedback.topic)
        and (list_feedback.kind is null or known.kind = list_feedback.kind)
        and (not list_feedback.is_mine or known.taken_by = person.id)
        and case list_feedback.state
          when 'waiting' then known.state in ('received', 'in_progress') and known.merged_into is null
            or known.state in ('answered', 'closed') and known.is_dangerous
          when 'late' then known.state in ('received', 'in_progress') and known.merged_into is null
            and known.paused_at is null and known.promised_on < app.today()
          when 'replied' then known.state = 'answered' and known.replied_at is not null
          else list_feedback.state is null or known.state = list_feedback.state
        end
    ), shown as (
      -- What waits comes with the earliest promise first, everything else with the newest.
      select found.id, found.is_first, found.due_on, case when waits then found.id else -found.id end as turn
      from found
      order by is_first desc, due_on nulls last, turn
      offset greatest(page - 1, 0) * most limit most
    )
    select jsonb_build_object(
      'feedback', coalesce(jsonb_agg(
        app.feedback_facts(asked) order by shown.is_first desc, shown.due_on nulls last, shown.turn
      ), '[]'),
      'number', (select count(*) from found), 'counts', app.feedback_counts()
    )
    from shown join app.feedback as asked on asked.id = shown.id
  );
end
$$;
comment on function public.list_feedback is
  'A page of feedback by state (or waiting, late, replied, null for all), topic, kind, words (app.find_feedback), and what the caller has taken. '
  'Danger is on top, then what is late, then the earliest promise. What waits has what came about danger after an answer too. number counts all that '
  'was found, counts what waits by topic.';
grant execute on function public.list_feedback to authenticated;

create or replace function app.feedback_counts() returns jsonb
language plpgsql stable set search_path = '' as $$
begin
  return (
    select coalesce(jsonb_object_agg(waiting.topic, jsonb_build_object('waiting', waiting.number, 'late', waiting.late)), '{}')
    from (
      select known.topic, count(*) as number,
        count(*) filter (
          where known.state in ('received', 'in_progress') and known.paused_at is null and known.promised_on < app.today()
        ) as late
      from app.feedback as known
      where known.state in ('received', 'in_progress') and known.merged_into is null
        or known.state in ('answered', 'closed') and known.is_dangerous
      group by known.topic
    ) as waiting
  );
end
$$;
comment on function app.feedback_counts is 'How much feedback waits in each topic, and how much of it is late.';

create or replace function app.notes_on_feedback(feedback bigint) returns jsonb
language plpgsql stable set search_path = '' as $$
begin
  return (
    select coalesce(jsonb_agg(jsonb_build_object(
      'body', note.body, 'written_at', note.written_at, 'written_by', app.name_of_staff(note.written_by)
    ) order by note.id), '[]')
    from app.feedback_notes as note where note.feedback = notes_on_feedback.feedback
  );
end
$$;

create or replace function public.read_desk_feedback(reference text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  person app.staff := app.require_staff('officer');
  asked app.feedback;
begin
  select * into asked from app.feedback as known
  where known.reference = read_desk_feedback.reference and known.erased_at is null;
  if not found then
    perform app.refuse(404, 'feedback_unknown');
  end if;
  return app.feedback_facts(asked) || jsonb_build_object(
    'version', asked.version, 'message', asked.message, 'location', asked.location, 'page', asked.page,
    'name', asked.name, 'email', asked.email, 'phone', asked.phone, 'may_publish', asked.may_publish,
    'danger', asked.danger, 'refused_danger', asked.refused_danger, 'refused_at', asked.refused_at, 'refused_is_own', asked.refused_is_own,
    'dangerous_merged', app.dangerous_merged(asked.id), 'hidden_reason', asked.hidden_reason, 'is_better', asked.is_better,
    'answered_at', asked.answered_at, 'closed_at', asked.closed_at,
    'sender_limited_until', app.limited_until(asked), 'entered_by', app.name_of_staff(asked.entered_by),
    'is_entered_by_me', coalesce(asked.entered_by = person.id, false), 'has_key', asked.key_hash is not null,
    'key_number', asked.key_number, 'followed_at', asked.followed_at,
    'is_key_mine', asked.key_hash is not null and coalesce(
      case when asked.key_number = 0 then asked.entered_by else asked.key_given_by end = person.id, false
    ),
    'is_mine', coalesce(asked.taken_by = person.id, false),
    'is_taken_by_other', coalesce(asked.state = 'in_progress' and asked.taken_by <> person.id, false),
    'merged_into', (select main.reference from app.feedback as main where main.id = asked.merged_into),
    'merged', array(
      select other.reference from app.feedback as other
      where other.merged_into = asked.id and other.erased_at is null order by other.id
    ),
    'answers_also', (
      select coalesce(jsonb_object_agg(counted.lang, counted.number), '{}')
      from (
        select other.lang, count(*) as number from app.answered_with(asked.id) as other where other.id <> asked.id group by other.lang
      ) as counted
    ),
    'photo_sent_at', app.photo_sent_at(asked.id), 'messages', app.messages_of(asked.id, false),
    'published', (
      select jsonb_build_object(
        'said_en', shown.said_en, 'said_cy', shown.said_cy, 'did_en', shown.did_en, 'did_cy', shown.did_cy,
        'area', shown.area, 'published_on', shown.published_on
      ) from app.feedback_published as shown where shown.feedback = asked.id
    ),
    'acts', array(
      select step.act from app.feedback_transitions as step
      where step.state = asked.state and step.role = any (person.roles)
        and (step.act <> 'reopen_for' or app.can_reopen(asked))
      order by step.act
    ),
    'notes', app.notes_on_feedback(asked.id)
  );
end
$$;
comment on function public.read_desk_feedback is
  'All that staff need to answer feedback. acts are what app.feedback_transitions lets the caller''s roles do now.';
grant execute on function public.read_desk_feedback to authenticated;
