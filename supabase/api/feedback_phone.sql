create or replace function app.is_key(reference text, key_hash text) returns boolean
language plpgsql stable set search_path = '' as $$
begin
  return exists (
    select from app.feedback as known
    where known.reference = is_key.reference and known.key_hash = decode(is_key.key_hash, 'hex')
      and known.erased_at is null
  );
end
$$;
comment on function app.is_key is 'Whether this is the hash of the four words for a reference.';

create or replace function app.check_key(reference text, key_hash text, person app.staff) returns boolean
language plpgsql volatile set search_path = '' as $$
declare
  at timestamptz := app.clock();
  counted bytea := app.mail_limit_key('key checks ' || person.id);
  is_right boolean := app.is_key(reference, key_hash);
begin
  if not app.take_mail(
    counted, 'staff', app.rule('follow_per_address'), at + app.span('follow_window_minutes')
  ) then
    perform app.refuse(429, 'too_many_checks', (
      select greatest(1, ceil(extract(epoch from used.ends_at - at)))::int::text from app.limits as used where used.key = counted
    ));
  end if;
  -- Only what was sent once: otherwise anything could be written into the log here.
  if exists (select from app.feedback as known where known.reference = check_key.reference) then
    perform app.record_act('check_key_feedback', reference, jsonb_build_object('is_right', is_right));
  end if;
  return is_right;
end
$$;
comment on function app.check_key is
  'Whether a person who phones or stands before the caller said the four words for a reference. Each member of staff checks '
  'as often as one internet address can on the web. Each check is in the log.';

create or replace function public.check_feedback_key(reference text, key_hash text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  person app.staff := app.require_staff('officer');
begin
  -- A wrong key has to stay counted, so it is an answer and no refusal.
  return jsonb_build_object('is_right', app.check_key(reference, key_hash, person));
end
$$;
comment on function public.check_feedback_key is 'Whether somebody who phones said the four words of a message.';
grant execute on function public.check_feedback_key to authenticated;

create or replace function app.check_spoken(channel text) returns void
language plpgsql immutable set search_path = '' as $$
begin
  if channel not in ('paper', 'counter', 'phone') then
    raise exception using errcode = '22023', message = 'staff write down what came by letter, by phone or face to face';
  end if;
end
$$;

create or replace function public.reply_for_sender(
  reference text, version int, body text, channel text, danger text[]
) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  person app.staff := app.require_feedback_actor('reply_for');
  earlier jsonb := app.repeated_step(reference, version, 'reply_for', person.id);
begin
  if earlier is not null then
    return earlier;
  end if;
  perform app.check_spoken(channel);
  return app.write_as_sender(
    app.begin_step(reference, version, 'reply_for', person), 'reply_for', body, channel, danger, person.id
  );
end
$$;
comment on function public.reply_for_sender is
  'Writes down what the sender said by phone, face to face or in a letter. A paused promise goes on.';
grant execute on function public.reply_for_sender to authenticated;

create or replace function public.reopen_for_sender(
  reference text, version int, body text, channel text, danger text[]
) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  person app.staff := app.require_feedback_actor('reopen_for');
  earlier jsonb := app.repeated_step(reference, version, 'reopen_for', person.id);
  asked app.feedback;
begin
  if earlier is not null then
    return earlier;
  end if;
  perform app.check_spoken(channel);
  asked := app.begin_step(reference, version, 'reopen_for', person);
  if not app.can_reopen(asked) then
    perform app.refuse(409, 'reopen_over');
  end if;
  return app.write_as_sender(asked, 'reopen_for', body, channel, danger, person.id);
end
$$;
comment on function public.reopen_for_sender is
  'Reopens feedback for a sender who says by phone, face to face or in a letter that it is not solved, within reopen_days.';
grant execute on function public.reopen_for_sender to authenticated;

create or replace function public.renew_feedback_key(
  reference text, version int, key_number int, key_hash text, reason text
) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  person app.staff := app.require_feedback_actor('renew_key');
  earlier jsonb := app.repeated_step(reference, version, 'renew_key', person.id);
  asked app.feedback;
begin
  if earlier is not null then
    return earlier;
  end if;
  asked := app.begin_step(reference, version, 'renew_key', person);
  perform app.check_feedback_reason(reason, asked);
  if asked.key_hash is null or renew_feedback_key.key_number <> asked.key_number + 1 then
    perform app.refuse(409, 'act_not_possible');
  end if;
  update app.feedback as known set
    key_hash = decode(renew_feedback_key.key_hash, 'hex'), key_number = renew_feedback_key.key_number, key_given_by = person.id
  where known.id = asked.id;
  return app.end_step(asked, 'renew_key', 'hub', person => person.id, details => jsonb_build_object('reason', reason));
end
$$;
comment on function public.renew_feedback_key is
  'Gives a sender who lost the four words new ones, with the next key_number. The old ones end. The reason, which says how '
  'the caller knows who it is, is in the log. The sender sees on their page that it happened.';
grant execute on function public.renew_feedback_key to authenticated;
