create or replace function public.merge_feedback(reference text, version int, into_reference text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  person app.staff := app.require_feedback_actor('merge');
  earlier jsonb := app.repeated_step(reference, version, 'merge', person.id);
  asked app.feedback;
  main app.feedback;
begin
  if earlier is not null then
    return earlier;
  end if;
  -- Both at once and in one order, so that two people who merge two messages into each other do not wait for ever.
  perform from app.feedback as known
  where known.reference in (merge_feedback.reference, into_reference) order by known.id for no key update;
  asked := app.begin_step(reference, version, 'merge', person);
  select * into main from app.feedback as known where known.reference = into_reference and known.erased_at is null;
  if not found then
    perform app.refuse(404, 'feedback_unknown');
  end if;
  if main.id = asked.id or main.merged_into is not null or main.state not in ('received', 'in_progress')
    -- What needs no reply gets none, so nothing is answered with it.
    or asked.wants_reply and not main.wants_reply then
    perform app.refuse(409, 'merge_not_possible');
  end if;
  perform app.resume_promise(asked);
  update app.feedback as known set merged_into = main.id where known.id = asked.id or known.merged_into = asked.id;
  -- What one sender is asked stops no promise to another.
  if asked.promised_on is not null then
    perform app.resume_promise(main, 0);
  end if;
  -- The answer has to come by the earliest day that any of the senders was told.
  update app.feedback as known set promised_on = least(known.promised_on, other.promised_on)
  from app.feedback as other where known.id = main.id and other.id = asked.id;
  return app.end_step(
    asked, 'merge', 'hub', person => person.id, details => jsonb_build_object('into', main.reference)
  );
end
$$;
comment on function public.merge_feedback is
  'Answers feedback together with another message about the same. Each sender still gets the answer.';
grant execute on function public.merge_feedback to authenticated;

create or replace function app.answered_with(main bigint) returns setof app.feedback
language plpgsql stable set search_path = '' as $$
declare
  asked app.feedback;
begin
  select * into asked from app.feedback as known where known.id = main;
  return query
  select * from app.feedback as known
  where known.id = main or known.merged_into = main and known.erased_at is null and (
    known.state = 'in_progress'
    -- A reply of one sender, or their wish to reopen, is nothing for the others.
    or known.state = 'answered' and asked.state = 'answered' and asked.replied_at is null
  );
end
$$;
comment on function app.answered_with is
  'The feedback that one answer goes to: the main one, what was merged into it and waits, and, where the answer is only '
  'corrected, what was answered with it.';

create or replace function app.unmerge(main bigint) returns void
language plpgsql volatile set search_path = '' as $$
declare
  next app.feedback;
begin
  perform from app.feedback as known where known.merged_into = main order by known.id for no key update;
  select * into next from app.feedback as known
  where known.merged_into = main and known.state = 'in_progress'
  -- What needs no reply gets none, so nothing that needs one is answered with it.
  order by known.wants_reply desc, known.id limit 1;
  update app.feedback as known set
    merged_into = case when known.state = 'in_progress' then nullif(next.id, known.id) end,
    promised_on = case when known.id = next.id then (
      select min(other.promised_on) from app.feedback as other
      where other.merged_into = main and other.state = 'in_progress'
    ) else known.promised_on end
  where known.merged_into = main and known.state <> 'closed';
  if next.id is not null then
    perform app.end_step(next, 'unmerge', 'hub');
  end if;
end
$$;
comment on function app.unmerge is
  'Lets go of what was merged into a message that is closed or erased: what is answered is answered by itself, if its sender '
  'writes again; of what is not, the first becomes the one that is answered for the others, by the earliest of their days.';
