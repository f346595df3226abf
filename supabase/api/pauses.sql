create or replace function app.pause_now() returns app.pauses
language plpgsql stable set search_path = '' as $$
declare
  present app.pauses;
begin
  select * into present from app.pauses as pause where pause.ended_at is null;
  return present;
end
$$;
comment on function app.pause_now is 'The pause that lasts now, or null.';

create or replace function app.paused_since(moment timestamptz) returns interval
language plpgsql stable set search_path = '' as $$
begin
  return (
    select coalesce(sum(coalesce(pause.ended_at, app.clock()) - greatest(pause.begun_at, moment)), interval '0')
    from app.pauses as pause where coalesce(pause.ended_at, app.clock()) > moment
  );
end
$$;
comment on function app.paused_since is 'For how long signing was paused since a moment.';

create or replace function app.require_signing() returns void
language plpgsql stable set search_path = '' as $$
begin
  if exists (select from app.pauses as pause where pause.ended_at is null) then
    perform app.refuse(409, 'signing_paused');
  end if;
end
$$;
comment on function app.require_signing is
  'Refuses while signing is paused. What people signed before can still be confirmed.';

create or replace function app.give_days_back() returns void
language plpgsql volatile set search_path = '' as $$
declare
  present app.pauses;
begin
  select * into present from app.pauses as pause where pause.ended_at is null for no key update;
  if present.given_until < app.today() then
    update app.creations as begun set
      lapses_on = begun.lapses_on + (app.today() - greatest(present.given_until, asked.given_until))
    from app.petitions as asked where asked.id = begun.petition and asked.state = 'collecting_sponsors';
    update app.petitions as paused set
      closes_on = paused.closes_on + (app.today() - greatest(present.given_until, paused.given_until)),
      given_until = app.today()
    where paused.state in ('open', 'collecting_sponsors');
    update app.pauses as pause set given_until = app.today() where pause.id = present.id;
  end if;
end
$$;
comment on function app.give_days_back is
  'Moves the last day of every open petition, and of every petition that collects supporters, by the days of the pause that '
  'it did not get back yet. Called again on the same day, it changes nothing. Locks the pause and then petitions: call it before '
  'you lock one.';

create or replace function app.give_hidden_days_back(asked app.petitions) returns void
language plpgsql volatile set search_path = '' as $$
declare
  days int := app.today() - greatest(asked.hidden_on - 1, asked.given_until);
begin
  -- Without the names, people could sign a second time.
  if asked.hidden_on is not null and asked.erased_at is null then
    update app.creations as begun set lapses_on = begun.lapses_on + days
    where begun.petition = asked.id and asked.opened_at is null;
    update app.petitions as known set closes_on = known.closes_on + days, given_until = app.today()
    where known.id = asked.id;
  end if;
  update app.petitions as known set hidden_on = null where known.id = asked.id;
end
$$;
comment on function app.give_hidden_days_back is
  'Moves the last day of a hidden petition by the days on which it was hidden, also in part, and which it did not get back yet. The '
  'caller holds its lock, and called app.give_days_back before.';

create or replace function public.read_pause() returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  present app.pauses := app.pause_now();
begin
  return case when present.id is null then 'null' else
    jsonb_build_object('begun_at', present.begun_at, 'en', present.notice_en, 'cy', present.notice_cy) end;
end
$$;
comment on function public.read_pause is 'The notice of the present pause in each language, or JSON null.';
grant execute on function public.read_pause to service_role;

create or replace function public.pause_signing(notice_en text, notice_cy text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  person app.staff := app.require_staff('administrator');
begin
  insert into app.pauses (notice_en, notice_cy, begun_at, begun_by, given_until)
  values (pause_signing.notice_en, pause_signing.notice_cy, app.clock(), person.id, app.today() - 1)
  on conflict do nothing;
  -- The second press on the same button.
  if not found then
    return '{}';
  end if;
  perform app.give_days_back();
  perform app.want_build('pause');
  perform app.record_act('pause_signing', null, '{}');
  return '{}';
end
$$;
comment on function public.pause_signing is
  'Stops signing on every petition, with a notice. Each day on which signing is paused is given back to every open petition.';
grant execute on function public.pause_signing to authenticated;

create or replace function public.resume_signing() returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  person app.staff := app.require_staff('administrator');
begin
  perform app.give_days_back();
  update app.pauses as pause set ended_at = app.clock(), ended_by = person.id where pause.ended_at is null;
  if found then
    perform app.want_build('pause');
    perform app.record_act('resume_signing', null, '{}');
  end if;
  return '{}';
end
$$;
comment on function public.resume_signing is 'Ends the pause. Without one it changes nothing.';
grant execute on function public.resume_signing to authenticated;
