create or replace function app.refuse_change() returns trigger
language plpgsql volatile set search_path = '' as $$
begin
  raise exception using errcode = '42501', message = 'the audit log only grows';
end
$$;
create or replace trigger only_grows before update or delete or truncate on app.audit_log
  for each statement execute function app.refuse_change();

create or replace function app.record_act(act text, subject text, details jsonb, staff uuid default null) returns void
language plpgsql volatile set search_path = '' as $$
declare
  claims jsonb := app.claims();
  actor uuid := coalesce(record_act.staff, (claims ->> 'sub')::uuid);
begin
  insert into app.audit_log (actor, actor_name, act, subject, details)
  values (
    coalesce(actor::text, claims ->> 'role', session_user),
    (select person.name from app.staff as person where person.id = actor),
    record_act.act, record_act.subject, record_act.details
  );
end
$$;
comment on function app.record_act is
  'Writes an act into the log: of the member of staff that is named, or of whoever calls.';

create or replace function app.find_acts(
  before bigint, most int, act text, person text, from_on text, until_on text, subject text
) returns setof app.audit_log
language plpgsql stable set search_path = '' as $$
declare
  starts_at timestamptz := from_on::date::timestamp at time zone 'Europe/London';
  ends_at timestamptz := (until_on::date + 1)::timestamp at time zone 'Europe/London';
begin
  return query
  select * from app.audit_log as logged
  where (find_acts.before is null or logged.id < find_acts.before)
    and (find_acts.act is null or logged.act = find_acts.act)
    and (person is null or logged.actor = person or (person = 'hub' and logged.actor_name is null))
    and (starts_at is null or logged.at >= starts_at)
    and (ends_at is null or logged.at < ends_at)
    and (
      find_acts.subject is null
      or strpos(lower(logged.subject collate "pg_c_utf8"), lower(find_acts.subject collate "pg_c_utf8")) > 0
    )
  order by logged.id desc
  limit most;
end
$$;
comment on function app.find_acts is
  'Acts, the newest first. The argument before is the id of the last act seen; person is an id, or hub for what no person '
  'did; days are days in Europe/London, both included.';

create or replace function app.act_facts(logged app.audit_log) returns jsonb
language plpgsql immutable set search_path = '' as $$
begin
  return jsonb_build_object(
    'id', logged.id, 'at', logged.at, 'name', logged.actor_name, 'actor', logged.actor, 'act', logged.act,
    'subject', logged.subject, 'details', logged.details
  );
end
$$;

create or replace function public.list_acts(
  before bigint default null, most int default 50, act text default null, person text default null,
  from_on text default null, until_on text default null, subject text default null
) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform app.require_staff('administrator');
  return (
    select coalesce(jsonb_agg(app.act_facts(each) order by each.id desc), '[]')
    from app.find_acts(before, least(greatest(most, 1), 200), act, person, from_on, until_on, subject) as each
  );
end
$$;
comment on function public.list_acts is
  'Acts that fit all that is given, as app.find_acts finds them. Name is null where no person acted.';
grant execute on function public.list_acts to authenticated;

create or replace function public.list_actors() returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform app.require_staff('administrator');
  return (
    select coalesce(jsonb_agg(
      jsonb_build_object('id', person.id, 'name', person.name) order by app.name_key(person.name), person.id
    ), '[]')
    from app.staff as person
  );
end
$$;
comment on function public.list_actors is 'Everybody who is or was on the staff, by name, to look for what they did.';
grant execute on function public.list_actors to authenticated;

create or replace function public.export_acts(
  reason text, act text default null, person text default null, from_on text default null, until_on text default null,
  subject text default null
) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  found jsonb;
begin
  perform app.require_staff('administrator');
  perform app.require_reason(reason);
  select coalesce(jsonb_agg(app.act_facts(each) order by each.id desc), '[]') into found
  from app.find_acts(null, 10000, act, person, from_on, until_on, subject) as each;
  perform app.record_act('export_acts', null, jsonb_build_object(
    'reason', reason, 'lines', jsonb_array_length(found)
  ));
  return found;
end
$$;
comment on function public.export_acts is 'At most 10,000 acts for a file. The reason is written down with the number of lines.';
grant execute on function public.export_acts to authenticated;

create or replace function public.may_edit() returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform app.require_staff('editor');
  -- No edit is done that could not be written down: while the log is locked, this waits.
  lock table app.audit_log in row exclusive mode;
  return '{}';
end
$$;
comment on function public.may_edit is 'Asked right before each edit: whether the caller is an editor at this moment.';
grant execute on function public.may_edit to authenticated;

create or replace function public.record_edit(staff uuid, act text, subject text, details jsonb default '{}')
returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
begin
  -- The functions that carry out other acts record them, so no act can be written here that did not happen.
  if (
    act ~ '^(publish|delete|upload|save|move|discard)_(entry|setting|picture|draft)$'
    and jsonb_typeof(details) = 'object' and octet_length(details::text) <= 4000
    and exists (select from app.staff as person where person.id = record_edit.staff)
  ) is not true then
    raise exception using errcode = '22023', message = 'an edit is of an entry, a setting, a picture or a draft';
  end if;
  perform app.record_act(act, left(subject, 300), details, staff);
  return '{}';
end
$$;
comment on function public.record_edit is
  'Records the change of an editor after it was made: act is a verb and its object, such as publish_entry. Our server '
  'makes the changes, so only it may write them here: an editor''s own token could write what never happened.';
grant execute on function public.record_edit to service_role;
