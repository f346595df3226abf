create or replace function app.double_key(at timestamptz, ip inet, variadic words text[]) returns bytea
language plpgsql volatile set search_path = '' as $$
declare
  said jsonb := jsonb_build_array(app.network_of(ip, 'address'), words);
begin
  return sha256(app.salt_of((at at time zone 'Europe/London')::date) || convert_to(said::text, 'UTF8'));
end
$$;
comment on function app.double_key is 'Equal for the same words from the same sender on the same day.';

create or replace function app.double_keys(
  topic text, message text, location text, name text, email text, phone text, page text, ip inet
) returns bytea[]
language plpgsql volatile set search_path = '' as $$
declare
  at timestamptz := app.clock();
  one_request interval := app.span('one_request_seconds');
  is_nameless boolean := coalesce(name, email, phone) is null;
begin
  -- The second moment finds what was sent just before midnight.
  return (
    select array_agg(app.double_key(
      moment, case when is_nameless then ip end, topic, message, location, page, name, lower(email), phone,
      -- Without a name, a contact and a network address, two people may send the same words, but not in one moment.
      case when is_nameless and ip is null then floor(extract(epoch from moment) / extract(epoch from one_request))::text end
    ) order by moment desc)
    from unnest(array[at, at - one_request]) as moment
  );
end
$$;

create or replace function app.sent_before(keys bytea[]) returns text
language plpgsql stable set search_path = '' as $$
begin
  return (
    select known.reference from app.feedback as known
    where known.double_key = keys[1]
      or known.double_key = keys[2] and known.received_at > app.clock() - app.span('one_request_seconds')
    limit 1
  );
end
$$;
comment on function app.sent_before is 'The reference of the same message, if the person sent it before.';

create or replace function app.feedback_of(
  reference text, topic text, message text, location text, name text, email text, phone text, page text, lang text,
  channel text, kind text, may_publish boolean, working_days int, danger text[], key_hash text, link_hash text,
  wants_reply boolean
) returns app.feedback
language plpgsql stable set search_path = '' as $$
declare
  at timestamptz := app.clock();
  sent app.feedback;
begin
  sent.reference := reference;
  sent.topic := topic;
  sent.message := message;
  sent.location := location;
  sent.name := name;
  sent.email := email;
  sent.phone := phone;
  sent.page := page;
  sent.lang := lang;
  sent.channel := channel;
  sent.kind := kind;
  sent.may_publish := may_publish;
  sent.received_at := at;
  sent.promised_days := working_days;
  sent.wants_reply := wants_reply;
  sent.promised_on := app.first_promise(sent);
  sent.danger := danger;
  sent.key_hash := decode(key_hash, 'hex');
  sent.link_hash := decode(link_hash, 'hex');
  return sent;
end
$$;
comment on function app.feedback_of is 'A message as it will be stored, with the day by which an answer is promised.';

create or replace function app.first_promise(sent app.feedback) returns date
language plpgsql stable set search_path = '' as $$
begin
  return case when sent.wants_reply then app.promised_on(sent.received_at, sent.promised_days) end;
end
$$;
comment on function app.first_promise is 'The day by which a new message is answered; null where no day is promised or no reply is needed.';

create or replace function app.receive_feedback(sent app.feedback, keys bytea[], team text) returns text
language plpgsql volatile set search_path = '' as $$
declare
  receipt jsonb := jsonb_build_object('reference', sent.reference);
begin
  insert into app.feedback (
    reference, topic, message, location, name, email, phone, page, lang, channel, received_at, double_key, kind,
    may_publish, promised_days, promised_on, danger, key_hash, link_hash, entered_by, wants_reply
  ) values (
    sent.reference, sent.topic, sent.message, sent.location, sent.name, sent.email, sent.phone, sent.page, sent.lang,
    sent.channel, sent.received_at, keys[1], sent.kind, sent.may_publish, sent.promised_days, sent.promised_on,
    sent.danger, sent.key_hash, sent.link_hash, sent.entered_by, sent.wants_reply
  )
  on conflict (double_key) do nothing;
  if not found then
    return app.sent_before(keys);
  end if;
  if sent.email is not null and app.may_mail(app.mailbox(sent.email)) then
    -- Without anything that was written: otherwise anybody could mail any text to any address through us.
    perform app.queue_mail('feedback_received', sent.lang, sent.email, receipt || jsonb_build_object(
      'promised_on', sent.promised_on, 'has_link', sent.link_hash is not null, 'danger', sent.danger,
      'wants_reply', sent.wants_reply
    ));
  end if;
  if team is not null then
    perform app.queue_mail('feedback_for_team', sent.lang, team, receipt || jsonb_build_object(
      'topic', sent.topic, 'message', sent.message, 'location', sent.location, 'name', sent.name, 'email', sent.email,
      'phone', sent.phone, 'page', sent.page, 'lang', sent.lang
    ));
  end if;
  return sent.reference;
end
$$;
comment on function app.receive_feedback is
  'Stores a message and returns its reference; sent twice at one moment, the first one''s. Mails the sender and the '
  'topic''s team.';

create or replace function public.send_feedback(
  reference text, topic text, message text, location text, name text, email text, phone text, page text,
  lang text, channel text, ip inet, team text, kind text default 'problem', may_publish boolean default false,
  working_days int default null, danger text[] default '{}', key_hash text default null, link_hash text default null,
  wants_reply boolean default true
) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  keys bytea[] := app.double_keys(topic, message, location, name, email, phone, page, ip);
  known text := app.sent_before(keys);
  sent app.feedback := app.feedback_of(
    reference, topic, message, location, name, email, phone, page, lang, channel, kind, may_publish, working_days,
    danger, key_hash, link_hash, wants_reply
  );
begin
  if known is null then
    perform app.take_from_limits('feedback', ip);
    perform app.take_from_limited_sender(sent, danger);
    known := app.receive_feedback(sent, keys, team);
  end if;
  return jsonb_build_object('reference', known, 'promised_on', (
    select kept.promised_on from app.feedback as kept where kept.reference = known
  ));
end
$$;
comment on function public.send_feedback is
  'Stores a message and returns its reference and its promised day; sent twice, the first one''s. Mails the sender and the topic''s team. An '
  'answer is promised within working_days, unless the sender needs no reply; danger are the words that suggest danger; the hashes are of the key and of the '
  'secret in the private link.';
grant execute on function public.send_feedback to service_role;

create or replace function app.erase_feedback(messages bigint[]) returns int
language plpgsql volatile set search_path = '' as $$
declare
  erased int;
begin
  update app.feedback as known set
    message = '…', location = null, name = null, email = null, phone = null, page = null, danger = '{}',
    refused_danger = '{}', refused_at = null, refused_is_own = null,
    hidden_reason = null, double_key = null, key_hash = null, link_hash = null, sender_limited_until = null,
    last_act = null, replied_at = null, followed_at = null,
    -- The day that the figures measure it by, with its pause.
    promised_on = app.due_on(known), paused_at = null, days_left = null,
    state = 'closed', closed_at = coalesce(known.closed_at, app.clock()), erased_at = app.clock()
  where known.id = any (erase_feedback.messages) and known.erased_at is null;
  get diagnostics erased = row_count;
  perform app.unmerge(each) from unnest(erase_feedback.messages) as each;
  delete from app.feedback_messages as written where written.feedback = any (erase_feedback.messages);
  delete from app.feedback_notes as note where note.feedback = any (erase_feedback.messages);
  delete from app.received_mails as mail where mail.feedback = any (erase_feedback.messages);
  delete from app.feedback_photos as kept where kept.feedback = any (erase_feedback.messages);
  delete from app.helped as done using app.feedback as known
  where known.id = any (erase_feedback.messages) and done.feedback = known.reference;
  return erased;
end
$$;
comment on function app.erase_feedback is
  'Removes all that was written, the photo, and all that names the sender. The figures still count the message. What was merged into '
  'it goes on without it.';

create or replace function app.sweep_feedback() returns jsonb
language plpgsql volatile set search_path = '' as $$
declare
  messages int := app.erase_feedback(array(
    select known.id from app.feedback as known
    where known.erased_at is null and known.closed_at < app.keep_from('feedback_months')
  ));
begin
  update app.feedback as known set double_key = null
  where known.double_key is not null and (known.received_at at time zone 'Europe/London')::date < app.today();
  delete from app.team_mails as told where told.sent_on < app.today();
  delete from app.received_mails as mail where mail.received_at < app.keep_from('received_mail_days');
  return jsonb_build_object('messages', messages);
end
$$;
