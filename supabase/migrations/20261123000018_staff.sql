-- As for service_role: who is told that nothing was saved is told the truth.
alter role authenticated set statement_timeout = '6s';
notify pgrst, 'reload config';

create domain app.role as text
  constraint "a role is editor, helper, officer, moderator or administrator"
    check (value in ('editor', 'helper', 'officer', 'moderator', 'administrator'));

create table app.staff (
  id uuid primary key default gen_random_uuid(),
  email app.email not null
    constraint "an address signs one person in" unique
    constraint "an address of staff is lower case" check (email = lower(email)),
  name app.person_name not null,
  roles app.role[] not null
    constraint "someone on the staff has a role" check (cardinality(roles) > 0),
  lang app.lang not null default 'en',
  added_at timestamptz not null default app.clock(),
  signed_out_at timestamptz,
  removed_at timestamptz
);
comment on table app.staff is
  'Who may come in by the staff door. Who was removed stays, so that the same person keeps their id when they come back.';
comment on column app.staff.id is 'The id of the same person in Supabase Auth, and so the sub of their tokens.';
comment on column app.staff.signed_out_at is 'When they last signed out everywhere: sessions begun before are over.';
alter table app.staff enable row level security;

create table app.session_limits (
  kind text primary key constraint "a session is limited idle and in all" check (kind in ('idle', 'absolute')),
  keep interval not null constraint "a session lasts a while" check (keep > interval '0')
);
comment on table app.session_limits is
  'When a session ends by itself. Operators may change these. Twelve hours in all is what NIST SP 800-63B-3 (4.2.3) '
  'allows; idle is longer than its half an hour, because who is called away from writing should find it again.';
alter table app.session_limits enable row level security;
insert into app.session_limits values ('idle', '2 hours'), ('absolute', '12 hours');

create table app.staff_sessions (
  id uuid primary key,
  staff uuid not null references app.staff on delete cascade,
  started_at timestamptz not null,
  seen_at timestamptz not null,
  ended_at timestamptz
) with (fillfactor = 80);
comment on column app.staff_sessions.id is 'The session_id of the person''s tokens.';
comment on column app.staff_sessions.seen_at is 'When it was last used, to the minute.';
create index on app.staff_sessions (staff);
alter table app.staff_sessions enable row level security;

create function app.claims() returns jsonb
language plpgsql stable set search_path = '' as $$
begin
  return coalesce(nullif(current_setting('request.jwt.claims', true), '')::jsonb, '{}');
end
$$;
comment on function app.claims is 'What the token of this call says; PostgREST has checked who signed it.';

create function app.is_over(session app.staff_sessions, person app.staff) returns boolean
language plpgsql stable set search_path = '' as $$
declare
  at timestamptz := app.clock();
  idle interval := (select rule.keep from app.session_limits as rule where rule.kind = 'idle');
  absolute interval := (select rule.keep from app.session_limits as rule where rule.kind = 'absolute');
begin
  return session.ended_at is not null or person.removed_at is not null
    or coalesce(session.started_at <= person.signed_out_at, false)
    or at >= session.seen_at + idle or at >= session.started_at + absolute;
end
$$;

create function app.require_staff(variadic roles text[] default '{}') returns app.staff
language plpgsql volatile set search_path = '' as $$
declare
  at timestamptz := app.clock();
  session app.staff_sessions;
  person app.staff;
begin
  select * into session from app.staff_sessions as known
  where known.id = (app.claims() ->> 'session_id')::uuid and known.staff = (app.claims() ->> 'sub')::uuid;
  select * into person from app.staff as known where known.id = session.staff;
  if not found or app.is_over(session, person) then
    perform app.refuse(401, 'session_ended');
  end if;
  if cardinality(roles) > 0 and not (require_staff.roles && person.roles::text[]) then
    perform app.refuse(403, 'role_missing');
  end if;
  update app.staff_sessions as known set seen_at = at
  where known.id = session.id and known.seen_at <= at - interval '1 minute';
  return person;
end
$$;
comment on function app.require_staff is
  'Who calls, by their token: on the staff, in a session that goes on, with one of these roles (with none named, any). '
  'Every function for staff begins with it, so whoever is removed or loses a role is out at the next call.';

create function app.require_administrator() returns app.staff
language plpgsql volatile set search_path = '' as $$
begin
  perform app.require_staff('administrator');
  perform from app.staff as known
  where 'administrator' = any (known.roles) and known.removed_at is null
  order by known.id for update;
  -- Who waited here may have been removed meanwhile.
  return app.require_staff('administrator');
end
$$;
comment on function app.require_administrator is
  'For changes to the staff, one at a time. Locks are taken in this order: session, administrators, person.';

create function app.refuse_without_administrator() returns void
language plpgsql volatile set search_path = '' as $$
begin
  if not exists (select from app.staff where 'administrator' = any (roles) and removed_at is null) then
    perform app.refuse(409, 'last_administrator');
  end if;
end
$$;

create function app.staff_facts(person app.staff) returns jsonb
language plpgsql immutable set search_path = '' as $$
begin
  return jsonb_build_object(
    'id', person.id, 'name', person.name, 'email', person.email, 'roles', person.roles, 'lang', person.lang
  );
end
$$;
