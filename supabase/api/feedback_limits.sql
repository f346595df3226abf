create or replace function app.is_of_sender(known app.feedback, asked app.feedback) returns boolean
language plpgsql stable set search_path = '' as $$
begin
  return known.id = asked.id
    or app.mailbox(known.email) = app.mailbox(asked.email)
    or app.phone_key(known.phone) = app.phone_key(asked.phone);
end
$$;
comment on function app.is_of_sender is
  'Whether a message is another one, or has its address or its phone number. A sender who left neither is known by the one message only.';

create or replace function app.limited_until(asked app.feedback) returns timestamptz
language plpgsql stable set search_path = '' as $$
begin
  return (
    select max(limited.sender_limited_until) from app.feedback as limited
    where limited.sender_limited_until > app.clock() and app.is_of_sender(limited, asked)
  );
end
$$;
comment on function app.limited_until is 'Until when staff have limited the sender of a message, at whichever message; null where they have not.';

create or replace function app.sent_today(asked app.feedback) returns bigint
language plpgsql stable set search_path = '' as $$
declare
  day_began_at timestamptz := app.today()::timestamp at time zone 'Europe/London';
begin
  return (
    select count(*) from app.feedback as today
    where today.received_at >= day_began_at and app.is_of_sender(today, asked)
  ) + (
    select count(*) from app.feedback_messages as written join app.feedback as known on known.id = written.feedback
    -- What staff wrote down for the person is not what they sent.
    where written.written_at >= day_began_at and written.written_by is null
      and (written.author = 'sender' or written.act = 'send_photo')
      and app.is_of_sender(known, asked)
  );
end
$$;
comment on function app.sent_today is 'How many messages, replies and photos the sender of a message sent today, on the web and by mail.';

create or replace function app.is_sender_shut(asked app.feedback, danger text[]) returns boolean
language plpgsql stable set search_path = '' as $$
begin
  -- What may be about danger is always read.
  if danger <> '{}' or app.limited_until(asked) is null then
    return false;
  end if;
  return app.sent_today(asked) >= app.rule('limited_sender_requests');
end
$$;
comment on function app.is_sender_shut is
  'Whether staff have limited the sender of a message, who has sent as much as limited_sender_requests today. Words that suggest danger still pass.';

create or replace function app.take_from_limited_sender(asked app.feedback, danger text[]) returns void
language plpgsql volatile set search_path = '' as $$
declare
  midnight timestamptz := (app.today() + 1)::timestamp at time zone 'Europe/London';
begin
  if app.is_sender_shut(asked, danger) then
    perform app.refuse(429, 'sender_limited', ceil(extract(epoch from midnight - app.clock()))::int::text);
  end if;
end
$$;
comment on function app.take_from_limited_sender is 'Refuses the sender of a message whom app.is_sender_shut shuts. The hint is the number of seconds to midnight.';
