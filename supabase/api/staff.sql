create or replace function app.require_administrator() returns app.staff
language plpgsql volatile set search_path = '' as $$
begin
  perform app.require_staff('administrator');
  perform from app.staff as known
  where 'administrator' = any (known.roles) and known.removed_at is null
  order by known.id for update;
  -- The caller may have been removed while this waited for the lock.
  return app.require_staff('administrator');
end
$$;
comment on function app.require_administrator is
  'For changes to the staff, one at a time. The order of locks is session, administrators, person.';

create or replace function app.refuse_without_administrator() returns void
language plpgsql volatile set search_path = '' as $$
begin
  if not exists (select from app.staff where 'administrator' = any (roles) and removed_at is null) then
    perform app.refuse(409, 'last_administrator');
  end if;
end
$$;

create or replace function app.staff_facts(person app.staff) returns jsonb
language plpgsql immutable set search_path = '' as $$
begin
  return jsonb_build_object(
    'id', person.id, 'name', person.name, 'email', person.email, 'roles', person.roles, 'lang', person.lang
  );
end
$$;

create or replace function app.distinct_roles(roles text[]) returns app.role[]
language plpgsql immutable set search_path = '' as $$
begin
  return array(select distinct role from unnest(roles) as role order by role);
end
$$;

create or replace function public.list_staff() returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform app.require_staff('administrator');
  return (
    select coalesce(jsonb_agg(app.staff_facts(person) || jsonb_build_object(
      'added_at', person.added_at,
      'seen_at', (select max(session.seen_at) from app.staff_sessions as session where session.staff = person.id)
    ) order by app.name_key(person.name), person.id), '[]')
    from app.staff as person where person.removed_at is null
  );
end
$$;
comment on function public.list_staff is 'The staff by name. seen_at is null for a person without a recent session.';
grant execute on function public.list_staff to authenticated;

create or replace function public.add_staff(email text, name text, roles text[], lang text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  added app.staff;
begin
  perform app.require_administrator();
  insert into app.staff as known (email, name, roles, lang, added_at)
  values (
    lower(add_staff.email), add_staff.name, app.distinct_roles(add_staff.roles), add_staff.lang, app.clock()
  )
  on conflict on constraint "an address signs one person in" do update set
    name = excluded.name, roles = excluded.roles, lang = excluded.lang, added_at = excluded.added_at,
    -- Ends the sessions that were open when the person was removed.
    signed_out_at = app.clock(), removed_at = null
  where known.removed_at is not null
  returning known.* into added;
  if not found then
    -- A second press on the same button: the first one added them.
    select * into added from app.staff as known
    where known.email = lower(add_staff.email)
      and (known.name, known.roles, known.lang) = (add_staff.name, app.distinct_roles(add_staff.roles), add_staff.lang)
      and known.added_at > app.clock() - app.span('one_request_seconds');
    if not found then
      perform app.refuse(409, 'staff_exists');
    end if;
    return app.staff_facts(added);
  end if;
  perform app.record_act('add_staff', added.name, jsonb_build_object('staff', added.id, 'roles', added.roles));
  return app.staff_facts(added);
end
$$;
grant execute on function public.add_staff to authenticated;

create or replace function public.change_staff(id uuid, name text, roles text[], lang text default null) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  was app.staff;
  changed app.staff;
begin
  perform app.require_administrator();
  select * into was from app.staff as known
  where known.id = change_staff.id and known.removed_at is null for update;
  if not found then
    perform app.refuse(404, 'staff_unknown');
  end if;
  update app.staff as known set
    name = change_staff.name, roles = app.distinct_roles(change_staff.roles),
    lang = coalesce(change_staff.lang, known.lang)
  where known.id = was.id
  returning known.* into changed;
  perform app.refuse_without_administrator();
  if changed = was then
    return app.staff_facts(changed);
  end if;
  perform app.record_act('change_staff', changed.name, jsonb_build_object(
    'staff', changed.id, 'roles', changed.roles, 'from_roles', was.roles, 'from_name', was.name
  ));
  return app.staff_facts(changed);
end
$$;
comment on function public.change_staff is 'The address cannot change, because it is what the person signs in with.';
grant execute on function public.change_staff to authenticated;

create or replace function public.remove_staff(id uuid) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  removed app.staff;
begin
  perform app.require_administrator();
  update app.staff as known set removed_at = app.clock()
  where known.id = remove_staff.id and known.removed_at is null
  returning known.* into removed;
  if not found then
    -- A second press on the same button: the first one removed them.
    if exists (
      select from app.staff as known
      where known.id = remove_staff.id and known.removed_at > app.clock() - app.span('one_request_seconds')
    ) then
      return '{}';
    end if;
    perform app.refuse(404, 'staff_unknown');
  end if;
  perform app.refuse_without_administrator();
  perform app.record_act('remove_staff', removed.name, jsonb_build_object('staff', removed.id, 'roles', removed.roles));
  return '{}';
end
$$;
comment on function public.remove_staff is 'Removes a person from the staff and ends their sessions at once.';
grant execute on function public.remove_staff to authenticated;
