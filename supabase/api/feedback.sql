create or replace function app.double_key(at timestamptz, ip inet, variadic words text[]) returns bytea
language plpgsql volatile set search_path = '' as $$
declare
  said jsonb := jsonb_build_array(app.network_of(ip, 'address'), words);
begin
  return sha256(app.salt_of((at at time zone 'Europe/London')::date) || convert_to(said::text, 'UTF8'));
end
$$;
comment on function app.double_key is 'Equal for the same words from the same sender on the same day.';

create or replace function app.receive_feedback(
  reference text, topic text, message text, location text, name text, email text, phone text, page text,
  lang text, channel text, ip inet, team text
) returns text
language plpgsql volatile set search_path = '' as $$
declare
  at timestamptz := app.clock();
  one_request interval := app.span('one_request_seconds');
  is_nameless boolean := coalesce(name, email, phone) is null;
  keys bytea[];
  earlier text;
  receipt jsonb := jsonb_build_object('reference', reference);
begin
  -- The second moment finds what was sent just before midnight.
  select
    array_agg(app.double_key(
      moment, case when is_nameless then ip end, topic, message, location, page, name, lower(email), phone,
      -- Without a name, a contact and a network address, two people may send the same words, but not in one moment.
      case when is_nameless and ip is null then floor(extract(epoch from moment) / extract(epoch from one_request))::text end
    ) order by moment desc)
  into keys from unnest(array[at, at - one_request]) as moment;
  select known.reference into earlier from app.feedback as known
  where known.double_key = keys[1] or known.double_key = keys[2] and known.received_at > at - one_request;
  if found then
    return earlier;
  end if;
  perform app.take_from_limits('feedback', ip);
  insert into app.feedback
    (reference, topic, message, location, name, email, phone, page, lang, channel, received_at, double_key)
  values (
    receive_feedback.reference, receive_feedback.topic, receive_feedback.message, receive_feedback.location, receive_feedback.name,
    receive_feedback.email, receive_feedback.phone, receive_feedback.page, receive_feedback.lang, receive_feedback.channel,
    at, keys[1]
  )
  on conflict (double_key) do nothing;
  if not found then
    select known.reference into earlier from app.feedback as known where known.double_key = keys[1];
    return earlier;
  end if;
  if email is not null and app.may_mail(app.mailbox(email)) then
    -- Without anything that was written: otherwise anybody could mail any text to any address through us.
    perform app.queue_mail('feedback_received', lang, email, receipt);
  end if;
  if team is not null then
    perform app.queue_mail('feedback_for_team', lang, team, receipt || jsonb_build_object(
      'topic', topic, 'message', message, 'location', location, 'name', name, 'email', email, 'phone', phone,
      'page', page, 'lang', lang
    ));
  end if;
  return reference;
end
$$;
comment on function app.receive_feedback is
  'Stores a message and returns its reference; sent twice, the first one''s. Mails the sender and the topic''s team.';

create or replace function public.send_feedback(
  reference text, topic text, message text, location text, name text, email text, phone text, page text,
  lang text, channel text, ip inet, team text
) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
begin
  return jsonb_build_object('reference', app.receive_feedback(
    reference, topic, message, location, name, email, phone, page, lang, channel, ip, team
  ));
end
$$;
comment on function public.send_feedback is 'Takes a message from the form of residents.';
grant execute on function public.send_feedback to service_role;

create or replace function app.sweep_feedback() returns jsonb
language plpgsql volatile set search_path = '' as $$
declare
  messages int;
begin
  delete from app.feedback as message where message.received_at < app.keep_from('feedback_months');
  get diagnostics messages = row_count;
  update app.feedback as message set double_key = null
  where message.double_key is not null and (message.received_at at time zone 'Europe/London')::date < app.today();
  return jsonb_build_object('messages', messages);
end
$$;
