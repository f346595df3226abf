create table app.audit_log (
  id bigint generated always as identity primary key,
  at timestamptz not null default app.clock(),
  actor text not null,
  act text not null constraint "an act is snake_case" check (act ~ '^[a-z]+(_[a-z]+)*$'),
  subject text,
  details jsonb not null default '{}'
);
comment on table app.audit_log is 'What officers and nightly jobs did. It only grows.';
alter table app.audit_log enable row level security;

create function app.refuse_change() returns trigger
language plpgsql volatile set search_path = '' as $$
begin
  raise exception using errcode = '42501', message = 'the audit log only grows';
end
$$;

create trigger only_grows before update or delete or truncate on app.audit_log
  for each statement execute function app.refuse_change();

create function app.record_act(act text, subject text, details jsonb) returns void
language plpgsql volatile set search_path = '' as $$
declare
  claims jsonb := nullif(current_setting('request.jwt.claims', true), '');
begin
  insert into app.audit_log (actor, act, subject, details)
  values (coalesce(claims ->> 'sub', claims ->> 'role', session_user), record_act.act, record_act.subject, record_act.details);
end
$$;

create function public.audit_tallies() returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  drifted jsonb;
begin
  with signed as (
    select signature.petition, signature.area, signature.channel, count(*) as signatures
    from app.signatures as signature where signature.state = 'confirmed'
    group by 1, 2, 3
  ), tallied as (
    select tally.petition, tally.area, tally.channel, sum(tally.count) as tallied
    from app.tallies as tally group by 1, 2, 3
  ), compared as (
    select coalesce(signed.petition, tallied.petition) as id,
      coalesce(signed.area, tallied.area) as area, coalesce(signed.channel, tallied.channel) as channel,
      coalesce(signed.signatures, 0) as signatures, coalesce(tallied.tallied, 0) as tallied
    from signed full join tallied
      on (signed.petition, signed.channel, coalesce(signed.area, '')) = (tallied.petition, tallied.channel, coalesce(tallied.area, ''))
  )
  select coalesce(jsonb_agg(jsonb_build_object(
    'petition', petition.slug, 'area', compared.area, 'channel', compared.channel,
    'signatures', compared.signatures, 'tallied', compared.tallied
  ) order by petition.slug), '[]') into drifted
  from compared join app.petitions as petition on petition.id = compared.id
  where compared.signatures <> compared.tallied;
  perform app.record_act('audit_tallies', null, jsonb_build_object('drifted', drifted));
  return drifted;
end
$$;
comment on function public.audit_tallies is
  'Where tallies and confirmed signatures differ: an empty list, every night. One statement sees one moment, so it can '
  'run while people confirm.';

grant execute on function public.audit_tallies to service_role;
