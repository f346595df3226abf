create or replace function app.require_actor(act text) returns app.staff
language plpgsql volatile set search_path = '' as $$
begin
  return app.require_staff(variadic array(
    select distinct step.role::text from app.transitions as step where step.act = require_actor.act
  ));
end
$$;
comment on function app.require_actor is 'The caller, if app.transitions lets one of their roles do this act in some state.';

create or replace function app.repeated_act(petition text, version int, act text, person app.staff) returns jsonb
language plpgsql volatile set search_path = '' as $$
begin
  -- The first press may not be done yet.
  perform from app.petitions as known where known.slug = repeated_act.petition for no key update;
  return (
    select asked.last_act -> 'outcome' from app.petitions as asked
    where asked.slug = repeated_act.petition and asked.version = repeated_act.version + 1
      and asked.last_act ->> 'act' = repeated_act.act and (asked.last_act ->> 'by')::uuid = person.id
      and (asked.last_act ->> 'at')::timestamptz > app.clock() - app.span('one_request_seconds')
  );
end
$$;
comment on function app.repeated_act is
  'The outcome of an act when the same person presses the same button a second time; null otherwise.';

create or replace function app.begin_act(petition text, version int, act text, person app.staff) returns app.petitions
language plpgsql volatile set search_path = '' as $$
declare
  asked app.petitions;
begin
  select * into asked from app.petitions as known where known.slug = begin_act.petition for no key update;
  if not found then
    perform app.refuse(404, 'petition_unknown');
  end if;
  if asked.version is distinct from begin_act.version then
    perform app.refuse(409, 'petition_changed_meanwhile');
  end if;
  if not exists (
    select from app.transitions as step
    where (step.state, step.act) = (asked.state, begin_act.act) and step.role = any (person.roles)
  ) then
    perform app.refuse(409, 'act_not_possible');
  end if;
  if asked.state = 'in_moderation' and act not in ('take', 'withdraw_for', 'move_creator_of') and asked.taken_by <> person.id then
    perform app.refuse(409, 'petition_taken');
  end if;
  return asked;
end
$$;
comment on function app.begin_act is
  'Locks the petition for an act, or refuses: app.transitions does not allow it in this state, another person did '
  'something since the caller read this version, or another person has taken the petition.';

create or replace function app.state_when_shown(asked app.petitions) returns text
language plpgsql stable set search_path = '' as $$
begin
  return case
    when asked.closed_at is not null then 'closed'
    when asked.opened_at is not null then 'open'
    when exists (
      select from app.rejections as rejection join app.rejection_codes as reason on reason.code = rejection.code
      where rejection.petition = asked.id and not reason.hides
    ) then 'rejected'
    when asked.moderation_asked_at is null and exists (
      select from app.creations as creation where creation.petition = asked.id
    ) then 'collecting_sponsors'
    else 'in_moderation'
  end;
end
$$;
comment on function app.state_when_shown is 'The state that a hidden petition had before it was hidden.';

create or replace function app.end_act(asked app.petitions, act text, person app.staff, details jsonb default '{}') returns jsonb
language plpgsql volatile set search_path = '' as $$
declare
  at timestamptz := app.clock();
  next_state text;
  is_public boolean;
  outcome jsonb;
begin
  select coalesce(step.next_state, app.state_when_shown(asked)), step.is_public into strict next_state, is_public
  from app.transitions as step where (step.state, step.act) = (asked.state, end_act.act);
  -- A hidden petition that comes back and has never opened was on no public page.
  outcome := jsonb_build_object(
    'state', next_state,
    'is_public', is_public and not (asked.state = 'hidden' and next_state in ('collecting_sponsors', 'in_moderation'))
  );
  update app.petitions as known set
    version = asked.version + 1,
    state = next_state,
    closed_at = case when asked.state = 'open' and next_state = 'closed' then at else known.closed_at end,
    public_version = case when (outcome ->> 'is_public')::boolean then asked.version + 1 else asked.public_version end,
    public_at = case when (outcome ->> 'is_public')::boolean then at else asked.public_at end,
    shown_at = case when (outcome ->> 'is_public')::boolean then null else asked.shown_at end,
    moderation_asked_at = case
      when next_state = 'in_moderation' and asked.state <> 'in_moderation' then at else asked.moderation_asked_at
    end,
    last_act = jsonb_build_object('act', act, 'by', person.id, 'at', at, 'outcome', outcome),
    taken_by = case when next_state = 'in_moderation' then known.taken_by end
  where known.id = asked.id;
  if (outcome ->> 'is_public')::boolean then
    perform app.want_build('petition', asked.id);
  end if;
  perform app.record_act(act || '_petition', asked.slug, details);
  return outcome;
end
$$;
comment on function app.end_act is
  'Moves the petition to the state that app.transitions gives, and records the act. Returns that state, and whether pages '
  'for residents change.';

create or replace function public.take_petition(petition text, version int) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  person app.staff := app.require_actor('take');
  earlier jsonb := app.repeated_act(petition, version, 'take', person);
  asked app.petitions;
begin
  if earlier is not null then
    return earlier;
  end if;
  asked := app.begin_act(petition, version, 'take', person);
  update app.petitions as known set taken_by = person.id where known.id = asked.id;
  return app.end_act(asked, 'take', person);
end
$$;
comment on function public.take_petition is 'Takes a petition for moderation, from another person too.';
grant execute on function public.take_petition to authenticated;

create or replace function public.correct_petition(petition text, version int, action text, background text, details text)
returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  person app.staff := app.require_actor('correct');
  earlier jsonb := app.repeated_act(petition, version, 'correct', person);
  asked app.petitions;
begin
  if earlier is not null then
    return earlier;
  end if;
  asked := app.begin_act(petition, version, 'correct', person);
  insert into app.petition_texts (petition, version, action, background, details, replaced_at, replaced_by)
  values (asked.id, asked.version, asked.action, asked.background, asked.details, app.clock(), person.id);
  update app.petitions as known set
    action = correct_petition.action, background = correct_petition.background, details = correct_petition.details,
    taken_by = case when asked.state = 'in_moderation' then person.id end
  where known.id = asked.id;
  return app.end_act(asked, 'correct', person);
end
$$;
comment on function public.correct_petition is 'Corrects the text, also after people signed it, and keeps the old one.';
grant execute on function public.correct_petition to authenticated;

create or replace function public.publish_petition(petition text, version int) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  person app.staff := app.require_actor('publish');
  earlier jsonb := app.repeated_act(petition, version, 'publish', person);
  asked app.petitions;
  -- The pause gave this day to those that were open.
  is_paused boolean := (app.pause_now()).id is not null;
begin
  if earlier is not null then
    return earlier;
  end if;
  asked := app.begin_act(petition, version, 'publish', person);
  if exists (select from app.creations as creation where creation.petition = asked.id and creation.creator is null) then
    perform app.refuse(409, 'petition_of_nobody');
  end if;
  update app.petitions as known set
    opened_at = app.clock(), closes_on = (app.today() + app.span('petition_months'))::date + is_paused::int,
    given_until = case when is_paused then app.today() end
  where known.id = asked.id;
  -- What was to be told about the time before is over.
  update app.creations as creation set opening_untold_since = app.clock(), to_tell = null, to_tell_at = null
  where creation.petition = asked.id;
  return app.end_act(asked, 'publish', person);
end
$$;
comment on function public.publish_petition is
  'Opens a petition for petition_months. Its creator is told once the site shows it. Refused for one whose creator had their '
  'details erased while it was hidden.';
grant execute on function public.publish_petition to authenticated;

create or replace function public.reject_petition(petition text, version int, code text, details_en text, details_cy text)
returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  hides boolean;
  act text;
  person app.staff := app.require_actor('reject');
  earlier jsonb;
  asked app.petitions;
begin
  select known.hides into hides from app.rejection_codes as known where known.code = reject_petition.code;
  act := case when hides then 'reject_and_hide' else 'reject' end;
  earlier := app.repeated_act(petition, version, act, person);
  if earlier is not null then
    return earlier;
  end if;
  asked := app.begin_act(petition, version, act, person);
  insert into app.rejections (petition, code, rejected_at) values (asked.id, reject_petition.code, app.clock());
  insert into app.rejection_details (petition, lang, body) values (asked.id, 'en', details_en), (asked.id, 'cy', details_cy);
  perform app.mail_creator(asked, 'petition_rejected', jsonb_build_object(
    'code', code, 'details', jsonb_build_object('en', details_en, 'cy', details_cy),
    'may_amend', act = 'reject' and exists (
      select from app.creations as creation where creation.petition = asked.id and creation.amended_at is null
    )
  ));
  return app.end_act(asked, act, person, jsonb_build_object('code', code));
end
$$;
comment on function public.reject_petition is
  'Rejects a petition with a code of app.rejection_codes and details in both languages. Some codes hide it.';
grant execute on function public.reject_petition to authenticated;

create or replace function public.hide_petition(petition text, version int, reason text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  person app.staff := app.require_actor('hide');
  earlier jsonb;
  asked app.petitions;
  outcome jsonb;
begin
  perform app.give_days_back();
  earlier := app.repeated_act(petition, version, 'hide', person);
  if earlier is not null then
    return earlier;
  end if;
  asked := app.begin_act(petition, version, 'hide', person);
  perform app.add_note(asked.id, reason, person);
  perform app.mail_creator(asked, 'petition_hidden');
  outcome := app.end_act(asked, 'hide', person);
  update app.petitions as known set hidden_on = app.today()
  where known.id = asked.id and (
    asked.state = 'collecting_sponsors'
    -- Its last day may be over, and the job that closes it has not come yet.
    or asked.state = 'open' and asked.closes_at > app.clock()
  );
  return outcome;
end
$$;
comment on function public.hide_petition is 'Takes a petition off the site. The reason is kept as a note for colleagues.';
grant execute on function public.hide_petition to authenticated;

create or replace function public.restore_petition(petition text, version int, reason text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  person app.staff := app.require_actor('restore');
  earlier jsonb;
  asked app.petitions;
begin
  perform app.give_days_back();
  earlier := app.repeated_act(petition, version, 'restore', person);
  if earlier is not null then
    return earlier;
  end if;
  asked := app.begin_act(petition, version, 'restore', person);
  perform app.add_note(asked.id, reason, person);
  perform app.give_hidden_days_back(asked);
  -- A petition that was never public waits for a decision again, so the earlier one no longer holds.
  if app.state_when_shown(asked) = 'in_moderation' then
    delete from app.rejection_details as said where said.petition = asked.id;
    delete from app.rejections as rejection where rejection.petition = asked.id;
  end if;
  return app.end_act(asked, 'restore', person);
end
$$;
comment on function public.restore_petition is
  'Brings a hidden petition back to the state that it had. One that was open, or collected supporters, gets the days back on which '
  'it was hidden. The reason is kept as a note for colleagues.';
grant execute on function public.restore_petition to authenticated;

create or replace function public.respond_to_petition(
  petition text, version int, verdict text, response_en text, response_cy text
) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  person app.staff := app.require_actor('respond_to');
  earlier jsonb := app.repeated_act(petition, version, 'respond_to', person);
  asked app.petitions;
  before jsonb;
  outcome jsonb;
begin
  if earlier is not null then
    return earlier;
  end if;
  asked := app.begin_act(petition, version, 'respond_to', person);
  before := app.response_of(asked);
  insert into app.responses as known (petition, lang, body, published_on)
  values (asked.id, 'en', response_en, app.today()), (asked.id, 'cy', response_cy, app.today())
  on conflict on constraint responses_pkey do update set body = excluded.body;
  update app.petitions as answered set verdict = respond_to_petition.verdict where answered.id = asked.id;
  outcome := app.end_act(asked, 'respond_to', person);
  if before is null then
    perform app.tell_signers(asked.id, 'response');
  else
    insert into app.earlier_answers (petition, version, response, replaced_by)
    values (asked.id, asked.version, before, person.id);
  end if;
  return outcome;
end
$$;
comment on function public.respond_to_petition is
  'Publishes the council''s response in a word and in both languages, and tells those who asked for news. A second one changes the words, '
  'keeps the day of the first and is not told. The words before it are kept for the desk.';
grant execute on function public.respond_to_petition to authenticated;

create or replace function public.close_early_petition(petition text, version int, reason_en text, reason_cy text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  person app.staff := app.require_actor('close_early');
  earlier jsonb := app.repeated_act(petition, version, 'close_early', person);
  asked app.petitions;
  outcome jsonb;
begin
  if earlier is not null then
    return earlier;
  end if;
  asked := app.begin_act(petition, version, 'close_early', person);
  -- Its last day is over, and the job that closes it has not come yet.
  if asked.closes_at <= app.clock() then
    perform app.refuse(409, 'act_not_possible');
  end if;
  insert into app.early_closings (petition, lang, body) values (asked.id, 'en', reason_en), (asked.id, 'cy', reason_cy);
  outcome := app.end_act(asked, 'close_early', person);
  perform app.note_crossings(asked.id);
  return outcome;
end
$$;
comment on function public.close_early_petition is
  'Closes an open petition now, before its last day, with a reason in both languages that its page shows. What was signed before counts, '
  'and what follows the closing of a petition follows.';
grant execute on function public.close_early_petition to authenticated;
