create or replace function app.photo_sent_at(feedback bigint) returns timestamptz
language plpgsql stable set search_path = '' as $$
begin
  return (select kept.sent_at from app.feedback_photos as kept where kept.feedback = photo_sent_at.feedback);
end
$$;
comment on function app.photo_sent_at is 'When the photo of feedback was sent; null without one.';

create or replace function public.begin_photo(link_hash text, ip inet) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  at timestamptz := app.clock();
  mine app.feedback := app.feedback_by_link(link_hash);
  counted bytea := app.mail_limit_key('photos ' || mine.reference);
begin
  if not 'send_photo' = any (app.sender_acts(mine)) then
    perform app.refuse(409, 'feedback_step_over');
  end if;
  perform app.take_from_limits('reply', ip);
  -- Also where the address has no limit, as in a library.
  if not app.take_mail(counted, 'case', app.rule('reply_per_address'), at + app.span('reply_window_minutes')) then
    perform app.refuse(429, 'too_many_photos', (
      select greatest(1, ceil(extract(epoch from used.ends_at - at)))::int::text from app.limits as used where used.key = counted
    ));
  end if;
  return '{}';
end
$$;
comment on function public.begin_photo is
  'Takes one from the limits of an internet address and of a message, before anybody spends time on opening the photo.';
grant execute on function public.begin_photo to service_role;

create or replace function public.send_photo(link_hash text, photo text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  mine app.feedback := app.feedback_by_link(link_hash);
  sent bytea := decode(send_photo.photo, 'base64');
begin
  perform from app.feedback as known where known.id = mine.id for no key update;
  -- A second press brings the same photo: the first one has done it.
  if exists (select from app.feedback_photos as kept where kept.feedback = mine.id and kept.photo = sent) then
    return '{}';
  end if;
  perform app.take_from_limited_sender(mine, '{}');
  mine := app.begin_sender_step(link_hash, 'send_photo');
  perform app.resume_promise(mine);
  insert into app.feedback_photos (feedback, photo, sent_at) values (mine.id, sent, app.clock())
  on conflict on constraint feedback_photos_pkey do update set photo = excluded.photo, sent_at = excluded.sent_at;
  return app.end_step(mine, 'send_photo', 'hub');
end
$$;
comment on function public.send_photo is
  'Keeps the photo of the sender, a JPEG in base64, in place of an earlier one. A paused promise goes on. public.begin_photo comes first.';
grant execute on function public.send_photo to service_role;

create or replace function public.read_photo(reference text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  person app.staff := app.require_staff('officer');
  found_photo bytea;
begin
  select kept.photo into found_photo
  from app.feedback_photos as kept join app.feedback as known on known.id = kept.feedback
  where known.reference = read_photo.reference;
  if not found then
    perform app.refuse(404, 'photo_unknown');
  end if;
  return jsonb_build_object('photo', encode(found_photo, 'base64'));
end
$$;
comment on function public.read_photo is 'The photo that belongs to feedback: a JPEG in base64.';
grant execute on function public.read_photo to authenticated;

create or replace function public.remove_photo(reference text, version int, reason text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  person app.staff := app.require_feedback_actor('remove_photo');
  earlier jsonb := app.repeated_step(reference, version, 'remove_photo', person.id);
  asked app.feedback;
begin
  if earlier is not null then
    return earlier;
  end if;
  asked := app.begin_step(reference, version, 'remove_photo', person);
  perform app.check_feedback_reason(reason, asked);
  delete from app.feedback_photos as kept where kept.feedback = asked.id;
  if not found then
    perform app.refuse(404, 'photo_unknown');
  end if;
  return app.end_step(asked, 'remove_photo', 'hub', person => person.id, details => jsonb_build_object('reason', reason));
end
$$;
comment on function public.remove_photo is
  'Deletes the photo that belongs to feedback. Its sender sees that it was removed. The reason is in the log.';
grant execute on function public.remove_photo to authenticated;
