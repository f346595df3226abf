create table app.feedback (
  id bigint generated always as identity primary key,
  reference text not null constraint "a reference names one message" unique
    constraint "a reference has 4 to 40 characters" check (char_length(reference) between 4 and 40),
  topic app.slug not null
    constraint "a topic has at most 40 characters" check (char_length(topic) <= 40),
  message text not null
    constraint "a message has 1 to 5000 characters" check (message ~ '\S' and char_length(message) <= 5000),
  location text constraint "a location has at most 200 characters" check (char_length(location) <= 200),
  name app.person_name,
  email app.email,
  phone text constraint "a phone number has at most 60 characters" check (char_length(phone) <= 60),
  page text constraint "a page has at most 300 characters" check (char_length(page) <= 300),
  lang app.lang not null,
  channel app.channel not null,
  state text not null default 'received'
    constraint "feedback is in a known state" check (state in ('received', 'in_progress', 'answered', 'closed')),
  received_at timestamptz not null default app.clock(),
  double_key bytea constraint "the same words from the same person count once a day" unique
);
comment on column app.feedback.message is 'Word for word as it was sent.';
comment on column app.feedback.double_key is
  'A salted hash of the day, the words and who sent them; null once the day is over.';
alter table app.feedback enable row level security;

create function app.double_key(ip inet, variadic words text[]) returns bytea
language plpgsql volatile set search_path = '' as $$
declare
  said jsonb := jsonb_build_array(app.network_of(ip, 'address'), words);
begin
  return sha256(app.salt_of(app.today()) || convert_to(said::text, 'UTF8'));
end
$$;

create function public.send_feedback(
  reference text, topic text, message text, location text, name text, email text, phone text, page text,
  lang text, channel text, ip inet, team text
) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  -- Nobody left a name and no address is known: then two people may well have said the same.
  stranger text := case when coalesce(name, email, phone, host(ip)) is null then reference end;
  key bytea := app.double_key(
    case when coalesce(name, email, phone) is null then ip end,
    topic, message, location, page, name, lower(email), phone, stranger
  );
  earlier text;
  receipt jsonb := jsonb_build_object('reference', reference, 'name', name);
begin
  select known.reference into earlier from app.feedback as known where known.double_key = key;
  if found then
    return jsonb_build_object('reference', earlier);
  end if;
  perform app.take_from_limits('feedback', ip);
  insert into app.feedback
    (reference, topic, message, location, name, email, phone, page, lang, channel, received_at, double_key)
  values (
    send_feedback.reference, send_feedback.topic, send_feedback.message, send_feedback.location, send_feedback.name,
    send_feedback.email, send_feedback.phone, send_feedback.page, send_feedback.lang, send_feedback.channel,
    app.clock(), key
  )
  on conflict (double_key) do nothing;
  if not found then
    select known.reference into earlier from app.feedback as known where known.double_key = key;
    return jsonb_build_object('reference', earlier);
  end if;
  if email is not null and app.may_mail(app.mailbox(email)) then
    -- Nothing of the message, or anybody could have us mail any words to any address.
    perform app.queue_mail('feedback_received', lang, email, receipt);
  end if;
  if team is not null then
    perform app.queue_mail('feedback_for_team', lang, team, receipt || jsonb_build_object(
      'topic', topic, 'message', message, 'location', location, 'email', email, 'phone', phone, 'page', page,
      'lang', lang
    ));
  end if;
  return jsonb_build_object('reference', reference);
end
$$;
comment on function public.send_feedback is
  'Keeps a message and answers its reference; pressed twice, the first one''s. Mails the sender and the topic''s team.';

grant execute on function public.send_feedback to service_role;
