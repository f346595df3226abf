create or replace function app.feedback_of_turn(mode app.helping, turn uuid) returns app.feedback
language plpgsql stable set search_path = '' as $$
declare
  theirs app.feedback;
begin
  select * into theirs from app.feedback as known
  where known.id = mode.feedback and mode.turn = feedback_of_turn.turn and known.erased_at is null;
  if not found then
    perform app.refuse(404, 'feedback_unknown');
  end if;
  return theirs;
end
$$;
comment on function app.feedback_of_turn is 'The feedback that the person whose turn it is opened with its four words, or a refusal.';

create or replace function public.open_feedback_for(turn uuid, reference text, key_hash text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  person app.staff := app.require_staff('officer', 'moderator', 'helper');
  -- Who says the four words asks for what follows.
  mode app.helping := app.begin_help(turn, true);
  is_right boolean := app.check_key(reference, key_hash, person);
begin
  update app.helping as known set feedback = case when is_right then (
    select theirs.id from app.feedback as theirs where theirs.reference = open_feedback_for.reference
  ) end
  where known.session = mode.session;
  return jsonb_build_object('is_right', is_right);
end
$$;
comment on function public.open_feedback_for is
  'Opens feedback for the person whose turn it is, if these are its four words. It stays open until the next person comes.';
grant execute on function public.open_feedback_for to authenticated;

create or replace function public.read_feedback_for(turn uuid) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  person app.staff := app.require_staff('officer', 'moderator', 'helper');
begin
  return app.facts_for_sender(app.feedback_of_turn(app.helping_now(), turn));
end
$$;
comment on function public.read_feedback_for is 'All that the sender may know of their feedback, for the person whose turn it is.';
grant execute on function public.read_feedback_for to authenticated;

create or replace function public.write_feedback_for(turn uuid, act text, body text, danger text[]) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  person app.staff := app.require_staff('officer', 'moderator', 'helper');
  mode app.helping := app.begin_help(turn, true);
  theirs app.feedback := app.feedback_of_turn(mode, turn);
begin
  select * into theirs from app.feedback as known where known.id = theirs.id for no key update;
  if app.said_before(theirs, act, body) then
    return '{}';
  end if;
  if not (act in ('reply', 'reopen') and act = any (app.sender_acts(theirs))) then
    perform app.refuse(409, 'feedback_step_over');
  end if;
  perform app.record_act(act || '_for_feedback', theirs.reference, jsonb_build_object('channel', mode.channel, 'place', mode.place));
  return app.write_as_sender(theirs, act, body, mode.channel, danger, person.id);
end
$$;
comment on function public.write_feedback_for is
  'Writes down what the person whose turn it is says about their feedback: act is reply or reopen.';
grant execute on function public.write_feedback_for to authenticated;
