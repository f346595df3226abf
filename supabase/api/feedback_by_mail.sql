create or replace function app.tell_about_reply(mine app.feedback, template text, why jsonb) returns void
language plpgsql volatile set search_path = '' as $$
declare
  day_ends_at timestamptz := (app.today() + 1)::timestamp at time zone 'Europe/London';
begin
  if app.take_mail(app.mail_limit_key(concat_ws(' ', 'reply', mine.reference, why)), 'case', 1, day_ends_at)
    and app.may_mail(app.mailbox(mine.email)) then
    perform app.queue_mail(template, mine.lang, mine.email, why || jsonb_build_object(
      'reference', mine.reference, 'has_link', mine.link_hash is not null
    ));
  end if;
end
$$;
comment on function app.tell_about_reply is
  'Mails the sender of a case what became of their mail, each thing once a day: two programs that answer each other end there.';

create or replace function app.note_refused_danger(mine app.feedback, danger text[], is_own boolean) returns void
language plpgsql volatile set search_path = '' as $$
begin
  update app.feedback as known set
    refused_danger = array(select distinct unnest(known.refused_danger || note_refused_danger.danger)),
    refused_at = coalesce(known.refused_at, app.clock()),
    refused_is_own = coalesce(known.refused_is_own, true) and note_refused_danger.is_own,
    version = known.version + 1
  where known.id = mine.id and note_refused_danger.danger <> '{}';
end
$$;
comment on function app.note_refused_danger is
  'Puts a case on top of the desk for a mail about danger that was not added to it. Its sender sees nothing of it: somebody else may have written.';

create or replace function public.see_mail(reference text, version int) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  person app.staff := app.require_feedback_actor('see_mail');
  earlier jsonb := app.repeated_step(reference, version, 'see_mail', person.id);
  asked app.feedback;
begin
  if earlier is not null then
    return earlier;
  end if;
  asked := app.begin_step(reference, version, 'see_mail', person);
  if asked.refused_at is null then
    perform app.refuse(409, 'act_not_possible');
  end if;
  update app.feedback as known set refused_danger = '{}', refused_at = null, refused_is_own = null where known.id = asked.id;
  return app.end_step(asked, 'see_mail', null, person => person.id);
end
$$;
comment on function public.see_mail is 'An officer has read that a mail about danger was refused.';
grant execute on function public.see_mail to authenticated;

create or replace function app.trouble_of_reply(mine app.feedback, sender text, body text, danger text[]) returns text
language plpgsql volatile set search_path = '' as $$
declare
  mailbox text := app.mailbox(mine.email);
begin
  if app.mailbox(sender) is distinct from mailbox then
    return 'other_address';
  elsif body is null then
    return 'empty';
  elsif not app.sender_acts(mine) && array['reply', 'reopen'] then
    return 'over';
  elsif app.is_sender_shut(mine, danger) then
    return 'limited';
  elsif not app.take_mail(
    app.mail_limit_key('replies ' || mailbox), 'mailbox', app.rule('reply_per_address'),
    app.clock() + app.span('reply_window_minutes')
  ) then
    return 'too_many';
  end if;
  return null;
end
$$;
comment on function app.trouble_of_reply is
  'Why a mail is not added to a case, or null, which takes one from the limit of replies of the mailbox.';

create or replace function public.receive_reply(
  reference text, sender text, mail_hash text, body text, quoted text, left_out text[], danger text[]
) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  mine app.feedback;
  act text;
  trouble text;
begin
  select * into mine from app.feedback as known
  where known.reference = receive_reply.reference and known.email is not null and known.erased_at is null
  for no key update;
  if not found then
    perform app.refuse(404, 'feedback_unknown');
  end if;
  insert into app.received_mails (mail_hash, feedback, received_at)
  values (decode(receive_reply.mail_hash, 'hex'), mine.id, app.clock()) on conflict do nothing;
  if not found then
    return jsonb_build_object('outcome', 'repeated');
  end if;
  trouble := app.trouble_of_reply(mine, sender, body, danger);
  if trouble is not null then
    perform app.note_refused_danger(mine, danger, trouble <> 'other_address');
    perform app.tell_about_reply(mine, 'feedback_reply_refused', jsonb_build_object(
      'why', trouble, 'wait_minutes', case when trouble = 'too_many' then app.rule('reply_window_minutes') end,
      -- What somebody else wrote is nothing for the sender of the case.
      'danger', case when trouble <> 'other_address' then danger else '{}' end
    ));
    return jsonb_build_object('outcome', trouble);
  end if;
  act := case when 'reply' = any (app.sender_acts(mine)) then 'reply' else 'reopen' end;
  perform app.write_as_sender(mine, act, body, 'mail', danger);
  update app.feedback_messages as written set quoted = receive_reply.quoted, left_out = receive_reply.left_out
  where written.id = (select max(newest.id) from app.feedback_messages as newest where newest.feedback = mine.id);
  if danger <> '{}' then
    perform app.tell_about_reply(mine, 'feedback_reply_urgent', jsonb_build_object('danger', danger));
  end if;
  if left_out <> '{}' then
    perform app.tell_about_reply(mine, 'feedback_reply_cut', jsonb_build_object('left_out', left_out));
  end if;
  return jsonb_build_object('outcome', 'added');
end
$$;
comment on function public.receive_reply is
  'Adds what the sender of a case wrote by mail, as on their page: a reply where that is possible, else a wish to reopen. '
  'body are the new words, null for none; quoted is the rest. What is not added, and what is left out, the sender is told '
  'by mail, at the address of the case only. Officers see that a mail about danger was refused. A mail that comes twice is added once.';
grant execute on function public.receive_reply to service_role;
