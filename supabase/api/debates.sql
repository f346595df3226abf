create or replace function app.debate_on(petition int) returns jsonb
language plpgsql stable set search_path = '' as $$
begin
  return (
    select jsonb_build_object(
      'scheduled_for', debate.scheduled_for, 'link', debate.link, 'held_on', debate.held_on, 'minutes', debate.minutes,
      'cancelled_on', debate.cancelled_on,
      'texts', (
        select coalesce(jsonb_agg(jsonb_build_object(
          'lang', said.lang, 'place', said.place, 'summary', said.summary, 'reason', said.reason
        ) order by said.lang), '[]')
        from app.debate_texts as said where said.petition = debate.petition
      )
    )
    from app.debates as debate where debate.petition = debate_on.petition
  );
end
$$;
comment on function app.debate_on is 'The debate about a petition, or null.';

create or replace function app.keep_debate(asked app.petitions, before jsonb, person app.staff) returns void
language plpgsql volatile set search_path = '' as $$
begin
  if before is not null then
    insert into app.earlier_answers (petition, version, debate, replaced_by)
    values (asked.id, asked.version, before, person.id);
  end if;
end
$$;
comment on function app.keep_debate is 'Keeps for the desk what was published about a debate before an act changed it.';

create or replace function public.schedule_debate(
  petition text, version int, day text, begins text, place_en text, place_cy text, link text
) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  person app.staff := app.require_actor('schedule_debate');
  earlier jsonb := app.repeated_act(petition, version, 'schedule_debate', person);
  asked app.petitions;
  moment timestamptz := (day || ' ' || schedule_debate.begins)::timestamp at time zone 'Europe/London';
  before jsonb;
  outcome jsonb;
begin
  if earlier is not null then
    return earlier;
  end if;
  asked := app.begin_act(petition, version, 'schedule_debate', person);
  before := app.debate_on(asked.id);
  if before ->> 'held_on' is not null then
    perform app.refuse(409, 'debate_held');
  end if;
  if moment <= app.clock() then
    perform app.refuse(422, 'debate_past');
  end if;
  insert into app.debates as known (petition, scheduled_for, link) values (asked.id, moment, schedule_debate.link)
  on conflict on constraint debates_pkey do update set
    scheduled_for = excluded.scheduled_for, link = excluded.link, cancelled_on = null;
  insert into app.debate_texts as known (petition, lang, place) values (asked.id, 'en', place_en), (asked.id, 'cy', place_cy)
  on conflict on constraint debate_texts_pkey do update set
    place = excluded.place, reason = null;
  perform app.keep_debate(asked, before, person);
  outcome := app.end_act(asked, 'schedule_debate', person);
  if before is null then
    perform app.tell_signers(asked.id, 'debate_scheduled');
  elsif before - 'link' <> app.debate_on(asked.id) - 'link' then
    perform app.tell_signers(asked.id, 'debate_moved');
  end if;
  return outcome;
end
$$;
comment on function public.schedule_debate is
  'Says when and where the council debates a petition, and tells those who asked for news. A new day or place is told again.';
grant execute on function public.schedule_debate to authenticated;

create or replace function public.record_debate(
  petition text, version int, held_on text, summary_en text, summary_cy text, minutes text
) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  person app.staff := app.require_actor('record_debate');
  earlier jsonb := app.repeated_act(petition, version, 'record_debate', person);
  asked app.petitions;
  day date := record_debate.held_on::date;
  before jsonb;
  outcome jsonb;
begin
  if earlier is not null then
    return earlier;
  end if;
  asked := app.begin_act(petition, version, 'record_debate', person);
  if day > app.today() then
    perform app.refuse(422, 'debate_future');
  end if;
  before := app.debate_on(asked.id);
  insert into app.debates as known (petition, held_on, minutes) values (asked.id, day, record_debate.minutes)
  on conflict on constraint debates_pkey do update set
    held_on = excluded.held_on, minutes = excluded.minutes, cancelled_on = null;
  insert into app.debate_texts as known (petition, lang, summary) values (asked.id, 'en', summary_en), (asked.id, 'cy', summary_cy)
  on conflict on constraint debate_texts_pkey do update set
    summary = excluded.summary, reason = null;
  perform app.keep_debate(asked, before, person);
  outcome := app.end_act(asked, 'record_debate', person);
  perform app.tell_signers(asked.id, 'debate_recorded');
  return outcome;
end
$$;
comment on function public.record_debate is
  'Says what the council decided in its debate, and tells those who asked for news, once. A second one changes the words.';
grant execute on function public.record_debate to authenticated;

create or replace function public.cancel_debate(petition text, version int, reason_en text, reason_cy text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  person app.staff := app.require_actor('cancel_debate');
  earlier jsonb := app.repeated_act(petition, version, 'cancel_debate', person);
  asked app.petitions;
  before jsonb;
  outcome jsonb;
begin
  if earlier is not null then
    return earlier;
  end if;
  asked := app.begin_act(petition, version, 'cancel_debate', person);
  before := app.debate_on(asked.id);
  update app.debates as debate set cancelled_on = app.today()
  where debate.petition = asked.id and debate.held_on is null and debate.cancelled_on is null;
  if not found then
    perform app.refuse(409, 'debate_not_planned');
  end if;
  insert into app.debate_texts as known (petition, lang, reason) values (asked.id, 'en', reason_en), (asked.id, 'cy', reason_cy)
  on conflict on constraint debate_texts_pkey do update set reason = excluded.reason;
  perform app.keep_debate(asked, before, person);
  outcome := app.end_act(asked, 'cancel_debate', person);
  perform app.tell_signers(asked.id, 'debate_cancelled');
  return outcome;
end
$$;
comment on function public.cancel_debate is
  'Cancels a planned debate with a reason in both languages, and tells those who asked for news. It can be planned again.';
grant execute on function public.cancel_debate to authenticated;
