create or replace function app.add_note(petition int, body text, person app.staff, asks uuid default null) returns boolean
language plpgsql volatile set search_path = '' as $$
begin
  -- Two presses of one person come one after another.
  perform from app.petitions as known where known.id = add_note.petition for no key update;
  if exists (
    select from app.petition_notes as note
    where note.petition = add_note.petition and note.body = add_note.body and note.written_by = person.id
      and note.asks is not distinct from add_note.asks
      and note.written_at > app.clock() - app.span('one_request_seconds')
  ) then
    return false;
  end if;
  insert into app.petition_notes (petition, body, written_at, written_by, asks)
  values (add_note.petition, add_note.body, app.clock(), person.id, add_note.asks);
  return true;
end
$$;
comment on function app.add_note is 'Adds a note; false for the second press on the same button.';

create or replace function public.note_petition(petition text, body text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  person app.staff := app.require_staff('moderator', 'officer');
  asked int;
begin
  select known.id into asked from app.petitions as known where known.slug = note_petition.petition;
  if not found then
    perform app.refuse(404, 'petition_unknown');
  end if;
  if app.add_note(asked, note_petition.body, person) then
    update app.petition_notes as question set answered_at = app.clock()
    where question.petition = asked and question.asks = person.id and question.answered_at is null;
    perform app.record_act('note_petition', note_petition.petition, '{}');
  end if;
  return '{}';
end
$$;
comment on function public.note_petition is 'Adds a note that only staff see, which answers what colleagues asked the caller about this petition. Notes do not change '
  'the version.';
grant execute on function public.note_petition to authenticated;

create or replace function app.colleagues_of(person app.staff) returns jsonb
language plpgsql stable set search_path = '' as $$
begin
  return (
    select coalesce(jsonb_agg(jsonb_build_object('id', other.id, 'name', other.name) order by other.name, other.id), '[]')
    from app.staff as other where other.id <> person.id and other.removed_at is null
      and other.roles && '{moderator,officer}'
  );
end
$$;
comment on function app.colleagues_of is 'Who else on the staff reads petitions at the desk.';

create or replace function public.ask_colleague(petition text, colleague uuid, body text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  person app.staff := app.require_staff('moderator', 'officer');
  asked app.petitions;
  other app.staff;
begin
  select * into asked from app.petitions as known where known.slug = ask_colleague.petition;
  if not found then
    perform app.refuse(404, 'petition_unknown');
  end if;
  if asked.state <> 'in_moderation' then
    perform app.refuse(409, 'act_not_possible');
  end if;
  select * into other from app.staff as known
  where known.id = ask_colleague.colleague and known.id <> person.id and known.removed_at is null
    and known.roles && '{moderator,officer}';
  if not found then
    perform app.refuse(422, 'colleague_unknown');
  end if;
  if app.add_note(asked.id, ask_colleague.body, person, other.id) then
    perform app.queue_mail('question_asked', other.lang, other.email, jsonb_build_object('name', person.name));
    perform app.record_act('ask_colleague', asked.slug, jsonb_build_object('colleague', other.id));
  end if;
  return '{}';
end
$$;
comment on function public.ask_colleague is
  'Adds a note that asks a colleague something about a petition in moderation. It waits on their desk until they add a note '
  'of their own, and one mail says so: it has no word of the petition.';
grant execute on function public.ask_colleague to authenticated;
