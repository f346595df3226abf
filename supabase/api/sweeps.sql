create or replace function public.sweep() returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  noun text;
  deleted jsonb;
  swept jsonb := '{}';
begin
  for noun in select registered.noun from app.sweeps as registered order by registered.place loop
    execute format('select app.%I()', 'sweep_' || noun) into deleted;
    swept := swept || deleted;
  end loop;
  perform app.record_act('sweep', null, swept);
  return swept;
end
$$;
comment on function public.sweep is
  'Deletes what we may no longer keep, in the order of app.sweeps, and returns the numbers. Runs every night.';
grant execute on function public.sweep to service_role;
