create or replace function app.name_of_staff(id uuid) returns text
language plpgsql stable set search_path = '' as $$
begin
  return (select person.name from app.staff as person where person.id = name_of_staff.id);
end
$$;

create or replace function app.desk_facts(asked app.petitions) returns jsonb
language plpgsql stable set search_path = '' as $$
declare
  asked_at timestamptz := coalesce(asked.moderation_asked_at, asked.created_at);
  promised_on date := app.promised_on(asked_at, app.rule('moderation_working_days'));
begin
  return jsonb_build_object(
    'slug', asked.slug, 'lang', asked.lang, 'action', asked.action,
    'state', app.state_at_desk(asked),
    'count', app.signature_count(asked.id),
    'awaits_response', app.awaits_response(asked),
    'opened_at', asked.opened_at, 'closes_on', asked.closes_on
  ) || case when asked.state = 'in_moderation' then jsonb_build_object(
    'asked_at', asked_at, 'promised_on', promised_on, 'is_late', app.today() > promised_on,
    'taken_by', app.name_of_staff(asked.taken_by)
  ) else '{}' end;
end
$$;

create or replace function app.state_at_desk(asked app.petitions) returns text
language plpgsql stable set search_path = '' as $$
begin
  return case when asked.state = 'open' and asked.closes_at <= app.clock() then 'closed' else asked.state end;
end
$$;
comment on function app.state_at_desk is 'The state; closed from the end of the last day, before the job has closed the petition.';

create or replace function app.is_at_desk(asked app.petitions) returns boolean
language plpgsql stable set search_path = '' as $$
begin
  return case asked.state
    when 'ended' then exists (
      select from app.creations as creation where creation.petition = asked.id and creation.to_tell is not null
    )
    when 'collecting_sponsors' then not exists (
      select from app.creations as creation left join app.signatures as creator on creator.id = creation.creator
      where creation.petition = asked.id and creator.confirmed_at is null
    )
    else true
  end;
end
$$;
comment on function app.is_at_desk is
  'Whether staff see a petition: from the moment at which its creator confirmed it, and others can read it, until it ends '
  'and the creator was told.';

create or replace function app.was_just_ended(asked app.petitions, person app.staff) returns boolean
language plpgsql stable set search_path = '' as $$
begin
  return asked.state = 'ended' and asked.erased_at is null and (asked.last_act ->> 'by')::uuid = person.id
    and (asked.last_act ->> 'at')::timestamptz > app.clock() - app.span('one_request_seconds');
end
$$;
comment on function app.was_just_ended is
  'Whether this person has just ended a petition: the second press on their button comes from a page about it.';

create or replace function app.counts_at_desk() returns jsonb
language plpgsql stable set search_path = '' as $$
begin
  return (
    select coalesce(jsonb_object_agg(counted.state, counted.number), '{}')
    from (
      select app.state_at_desk(asked) as state, count(*) as number
      from app.petitions as asked where app.is_at_desk(asked) group by 1
      union all
      select 'awaiting_' || step.threshold, (select count(*) from app.awaiting(step.threshold))
      from (values ('response'), ('debate')) as step (threshold)
    ) as counted
  );
end
$$;
comment on function app.counts_at_desk is 'How many petitions are in each state, and how many await a response or the day of a debate.';

create or replace function public.list_desk_petitions(
  state text default null, words text default null, lang text default null, page int default 1, most int default 50
) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  person app.staff := app.require_staff('moderator', 'officer');
  sought text := lower(words collate "pg_c_utf8");
  at timestamptz := app.clock();
begin
  return (
    with found as materialized (
      select known.id, coalesce(known.moderation_asked_at, known.opened_at, known.created_at) as came_at
      from app.petitions as known
      where app.is_at_desk(known)
        and (list_desk_petitions.lang is null or known.lang = list_desk_petitions.lang)
        and (sought is null or strpos(
          lower((known.action || ' ' || known.background || ' ' || known.slug) collate "pg_c_utf8"), sought
        ) > 0)
        and case list_desk_petitions.state
          when 'awaiting_response' then known.id in (select crossing.petition from app.awaiting('response') as crossing)
          when 'awaiting_debate' then known.id in (select crossing.petition from app.awaiting('debate') as crossing)
          when 'open' then known.state = 'open' and known.closes_at > at
          when 'closed' then known.state = 'closed' or (known.state = 'open' and known.closes_at <= at)
          else list_desk_petitions.state is null or known.state = list_desk_petitions.state
        end
    ), shown as (
      -- What waits comes with the oldest first, everything else with the newest.
      select found.id, row_number() over (order by case
        when list_desk_petitions.state in ('in_moderation', 'awaiting_response', 'awaiting_debate') then found.came_at - timestamptz 'epoch'
        else timestamptz 'epoch' - found.came_at
      end, found.id) as place
      from found
      order by place
      offset greatest(page - 1, 0) * most limit most
    )
    select jsonb_build_object(
      'petitions', coalesce(jsonb_agg(app.desk_facts(asked) order by shown.place), '[]'),
      'number', (select count(*) from found), 'counts', app.counts_at_desk()
    )
    from shown join app.petitions as asked on asked.id = shown.id
  );
end
$$;
comment on function public.list_desk_petitions is
  'A page of the petitions that staff can do something with, by state (or awaiting_response, awaiting_debate), words in the text, and '
  'language; number counts all that were found, counts the petitions in each state. Those in moderation have a promised day.';
grant execute on function public.list_desk_petitions to authenticated;

create or replace function app.on_site(asked app.petitions) returns jsonb
language plpgsql stable set search_path = '' as $$
begin
  return case when asked.public_at is not null then jsonb_build_object(
    'is_away', not app.is_visible(asked),
    'changed_at', asked.public_at, 'shown_at', asked.shown_at,
    'is_overdue', asked.shown_at is null and app.clock() > asked.public_at + app.span('site_wait_minutes'),
    'wait_minutes', app.rule('site_wait_minutes'),
    'usual_minutes', (
      select ceil(extract(epoch from percentile_cont(0.5) within group (order by latest.shown_at - latest.public_at)) / 60)::int
      from (
        select known.shown_at, known.public_at from app.petitions as known
        where known.shown_at is not null order by known.shown_at desc limit 20
      ) as latest
    )
  ) end;
end
$$;
comment on function app.on_site is
  'Whether the built site shows what staff last changed for residents, and how long the latest changes took. Of a petition '
  'that is_away, whether the site shows it no longer. Null where staff changed nothing that residents see.';

create or replace function app.earlier_texts_of(asked app.petitions) returns jsonb
language plpgsql stable set search_path = '' as $$
begin
  return (
    select coalesce(jsonb_agg(jsonb_build_object(
      'action', earlier.action, 'background', earlier.background, 'details', earlier.details,
      'replaced_at', earlier.replaced_at,
      'replaced_by', coalesce(app.name_of_staff(earlier.replaced_by), (
        select asked.creator_name from app.creations as creation
        where creation.petition = asked.id and creation.amended_at = earlier.replaced_at
      ))
    ) order by earlier.version desc), '[]')
    from app.petition_texts as earlier where earlier.petition = asked.id
  );
end
$$;

create or replace function app.earlier_answers_to(petition int) returns jsonb
language plpgsql stable set search_path = '' as $$
begin
  return (
    select coalesce(jsonb_agg(jsonb_build_object(
      'response', earlier.response, 'debate', earlier.debate,
      'replaced_at', earlier.replaced_at, 'replaced_by', app.name_of_staff(earlier.replaced_by)
    ) order by earlier.version desc), '[]')
    from app.earlier_answers as earlier where earlier.petition = earlier_answers_to.petition
  );
end
$$;

create or replace function app.notes_on(petition int) returns jsonb
language plpgsql stable set search_path = '' as $$
begin
  return (
    select coalesce(jsonb_agg(jsonb_build_object(
      'body', note.body, 'written_at', note.written_at, 'written_by', app.name_of_staff(note.written_by),
      'asks', app.name_of_staff(note.asks), 'answered_at', note.answered_at
    ) order by note.id), '[]')
    from app.petition_notes as note where note.petition = notes_on.petition
  );
end
$$;

create or replace function public.read_desk_petition(petition text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  person app.staff := app.require_staff('moderator', 'officer');
  asked app.petitions;
begin
  select * into asked from app.petitions as known
  where known.slug = read_desk_petition.petition and (app.is_at_desk(known) or app.was_just_ended(known, person));
  if not found then
    perform app.refuse(404, 'petition_unknown');
  end if;
  return app.desk_facts(asked) || jsonb_build_object(
    'version', asked.version, 'background', asked.background, 'details', asked.details,
    'creator_name', asked.creator_name,
    'is_taken_by_other', coalesce(asked.state = 'in_moderation' and asked.taken_by <> person.id, false),
    'is_mine', coalesce(asked.taken_by = person.id, false),
    'verdict', asked.verdict, 'responses', app.responses_to(asked.id), 'debate', app.debate_on(asked.id), 'rejection', app.rejection_of(asked.id),
    'acts', array(
      select step.act from app.transitions as step
      where step.state = asked.state and step.role = any (person.roles)
        and not app.lacks_creator(asked, step.act) order by step.act
    ),
    'creator', app.creator_at_desk(asked.id),
    'on_site', app.on_site(asked),
    'closed_early', app.early_closing_of(asked.id),
    'texts', app.earlier_texts_of(asked),
    'earlier_answers', app.earlier_answers_to(asked.id),
    'notes', app.notes_on(asked.id),
    'colleagues', case when asked.state = 'in_moderation' then app.colleagues_of(person) else '[]' end
  );
end
$$;
comment on function public.read_desk_petition is
  'All that staff need to decide on a petition. acts are what app.transitions lets the caller''s roles do now.';
grant execute on function public.read_desk_petition to authenticated;
