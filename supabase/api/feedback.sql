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

create or replace function app.receive_feedback(
  reference text, topic text, message text, location text, name text, email text, phone text, page text,
  lang text, channel text, keys bytea[], team text
) returns text
language plpgsql volatile set search_path = '' as $$
declare
  receipt jsonb := jsonb_build_object('reference', reference);
begin
  insert into app.feedback as received
    (reference, topic, message, location, name, email, phone, page, lang, channel, received_at, double_key)
  values (reference, topic, message, location, name, email, phone, page, lang, channel, app.clock(), keys[1])
  on conflict (double_key) do nothing;
  if not found then
    return app.sent_before(keys);
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
  'Stores a message and returns its reference; sent twice at one moment, the first one''s. Mails the sender and the '
  'topic''s team.';

create or replace function public.send_feedback(
  reference text, topic text, message text, location text, name text, email text, phone text, page text,
  lang text, channel text, ip inet, team text
) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  keys bytea[] := app.double_keys(topic, message, location, name, email, phone, page, ip);
  known text := app.sent_before(keys);
begin
  if known is null then
    perform app.take_from_limits('feedback', ip);
    known := app.receive_feedback(
      reference, topic, message, location, name, email, phone, page, lang, channel, keys, team
    );
  end if;
  return jsonb_build_object('reference', known);
end
$$;
comment on function public.send_feedback is
  'Stores a message and returns its reference; sent twice, the first one''s. Mails the sender and the topic''s team.';
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
