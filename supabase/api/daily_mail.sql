create or replace function app.tell_moderators(day date) returns int
language plpgsql volatile set search_path = '' as $$
declare
  waiting jsonb;
  person app.staff;
  mails int := 0;
begin
  select jsonb_build_object(
    'new', count(*) filter (where asked.taken_by is null),
    'due', count(*) filter (where asked.promised_on = day),
    'late', count(*) filter (where asked.promised_on < day)
  ) into waiting
  from (
    select known.taken_by, app.promised_on(
      coalesce(known.moderation_asked_at, known.created_at), app.rule('moderation_working_days')
    ) as promised_on
    from app.petitions as known where known.state = 'in_moderation'
  ) as asked
  where asked.taken_by is null or asked.promised_on <= day;
  if waiting = '{"new": 0, "due": 0, "late": 0}' then
    return 0;
  end if;
  for person in
    select * from app.staff as known
    where 'moderator' = any (known.roles) and known.removed_at is null order by known.email
  loop
    insert into app.team_mails (team, sent_on, about) values (person.email, day, 'petitions') on conflict do nothing;
    if found then
      perform app.queue_mail('petitions_daily', person.lang, person.email, waiting);
      mails := mails + 1;
    end if;
  end loop;
  return mails;
end
$$;
comment on function app.tell_moderators is
  'Mails each moderator, once a day, how many petitions nobody has taken, are to be decided today, or are late; nothing where '
  'there is nothing. Returns the number of mails.';
