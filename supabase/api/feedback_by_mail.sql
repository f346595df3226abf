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

create or replace function app.trouble_of_reply(mine app.feedback, sender text, body text) returns text
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
  elsif app.is_sender_shut(mine.email, mine.phone) then
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
  trouble := app.trouble_of_reply(mine, sender, body);
  if trouble is not null then
    perform app.tell_about_reply(mine, 'feedback_reply_refused', jsonb_build_object(
      'why', trouble, 'wait_minutes', case when trouble = 'too_many' then app.rule('reply_window_minutes') end
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
  'by mail, at the address of the case only. A mail that comes twice is added once.';
grant execute on function public.receive_reply to service_role;
