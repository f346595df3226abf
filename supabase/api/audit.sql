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

create or replace function public.list_acts(before bigint default null, most int default 50) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform app.require_staff('administrator');
  return (
    select coalesce(jsonb_agg(jsonb_build_object(
      'id', listed.id, 'at', listed.at, 'name', listed.actor_name, 'actor', listed.actor, 'act', listed.act,
      'subject', listed.subject, 'details', listed.details
    ) order by listed.id desc), '[]')
    from (
      select * from app.audit_log as logged
      where list_acts.before is null or logged.id < list_acts.before
      order by logged.id desc
      limit least(greatest(list_acts.most, 1), 200)
    ) as listed
  );
end
$$;
comment on function public.list_acts is
  'Acts, the newest first. The argument before is the id of the last act seen. Name is null where no person acted.';
grant execute on function public.list_acts to authenticated;

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
