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
    'state', case when asked.state = 'open' and asked.closes_at <= app.clock() then 'closed' else asked.state end,
    'count', app.signature_count(asked.id),
    'awaits_response', app.awaits_response(asked),
    'opened_at', asked.opened_at, 'closes_on', asked.closes_on
  ) || case when asked.state = 'in_moderation' then jsonb_build_object(
    'asked_at', asked_at, 'promised_on', promised_on, 'is_late', app.today() > promised_on,
    'taken_by', app.name_of_staff(asked.taken_by)
  ) else '{}' end;
end
$$;

create or replace function public.list_desk_petitions() returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform app.require_staff('moderator', 'officer');
  return (
    select coalesce(jsonb_agg(app.desk_facts(asked) order by coalesce(asked.moderation_asked_at, asked.created_at), asked.id), '[]')
    from app.petitions as asked where asked.state not in ('collecting_sponsors', 'ended')
  );
end
$$;
comment on function public.list_desk_petitions is
  'Every petition that staff can do something with. Those in moderation have a promised day, and the oldest comes first.';
grant execute on function public.list_desk_petitions to authenticated;

create or replace function public.read_desk_petition(petition text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  person app.staff := app.require_staff('moderator', 'officer');
  asked app.petitions;
begin
  select * into asked from app.petitions as known
  where known.slug = read_desk_petition.petition and known.state not in ('collecting_sponsors', 'ended');
  if not found then
    perform app.refuse(404, 'petition_unknown');
  end if;
  return app.desk_facts(asked) || jsonb_build_object(
    'version', asked.version, 'background', asked.background, 'details', asked.details,
    'creator_name', asked.creator_name,
    'is_taken_by_other', coalesce(asked.state = 'in_moderation' and asked.taken_by <> person.id, false),
    'is_mine', coalesce(asked.taken_by = person.id, false),
    'responses', app.responses_to(asked.id), 'debate', app.debate_on(asked.id), 'rejection', app.rejection_of(asked.id),
    'acts', array(
      select step.act from app.transitions as step
      where step.state = asked.state and step.role = any (person.roles) order by step.act
    ),
    'texts', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'action', earlier.action, 'background', earlier.background, 'details', earlier.details,
        'replaced_at', earlier.replaced_at,
        'replaced_by', coalesce(app.name_of_staff(earlier.replaced_by), (
          select asked.creator_name from app.creations as creation
          where creation.petition = asked.id and creation.amended_at = earlier.replaced_at
        ))
      ) order by earlier.version desc), '[]')
      from app.petition_texts as earlier where earlier.petition = asked.id
    ),
    'notes', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'body', note.body, 'written_at', note.written_at, 'written_by', app.name_of_staff(note.written_by)
      ) order by note.id), '[]')
      from app.petition_notes as note where note.petition = asked.id
    )
  );
end
$$;
comment on function public.read_desk_petition is
  'All that staff need to decide on a petition. acts are what app.transitions lets the caller''s roles do now.';
grant execute on function public.read_desk_petition to authenticated;
