create or replace function app.read_network(typed text) returns cidr
language plpgsql immutable strict set search_path = '' as $$
begin
  return typed::cidr;
exception when data_exception then
  return null;
end
$$;
comment on function app.read_network is 'A network, or null for what is none.';

create or replace function public.list_networks() returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform app.require_staff('administrator');
  return (
    select coalesce(jsonb_agg(
      jsonb_build_object('place', known.place, 'network', known.network::text) order by known.place, known.network
    ), '[]')
    from app.place_networks as known
  );
end
$$;
grant execute on function public.list_networks to authenticated;

create or replace function public.add_network(place text, network text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  person app.staff := app.require_staff('administrator');
  read cidr := app.read_network(network);
begin
  if read is null then
    perform app.refuse(422, 'network_wrong');
  end if;
  -- Nobody in the network is limited, so it must be about one place: at most a /16, or a /32 in IPv6.
  if masklen(read) < (case family(read) when 4 then 16 else 32 end) then
    perform app.refuse(422, 'network_too_wide');
  end if;
  insert into app.place_networks (place, network) values (add_network.place, read) on conflict do nothing;
  if found then
    perform app.record_act('add_network', add_network.place, jsonb_build_object('network', read::text));
  end if;
  return '{}';
end
$$;
comment on function public.add_network is 'Frees the network of a place from the limits of addresses.';
grant execute on function public.add_network to authenticated;

create or replace function public.remove_network(place text, network text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  person app.staff := app.require_staff('administrator');
begin
  delete from app.place_networks as known
  where known.place = remove_network.place and known.network = app.read_network(remove_network.network);
  if found then
    perform app.record_act('remove_network', remove_network.place, jsonb_build_object('network', remove_network.network));
  end if;
  return '{}';
end
$$;
grant execute on function public.remove_network to authenticated;

create or replace function public.list_mail_domains() returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform app.require_staff('administrator');
  return (
    select coalesce(jsonb_agg(jsonb_build_object(
      'domain', known.domain, 'canonical', known.canonical, 'ignores_dots', known.ignores_dots
    ) order by known.canonical, known.domain), '[]')
    from app.mail_domains as known
  );
end
$$;
grant execute on function public.list_mail_domains to authenticated;

create or replace function public.add_mail_domain(domain text, canonical text, ignores_dots boolean) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  person app.staff := app.require_staff('administrator');
  shape constant text := '^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$';
begin
  if (add_mail_domain.domain ~ shape and add_mail_domain.canonical ~ shape) is not true then
    perform app.refuse(422, 'domain_wrong');
  end if;
  insert into app.mail_domains (domain, canonical, ignores_dots)
  values (add_mail_domain.domain, add_mail_domain.canonical, add_mail_domain.ignores_dots)
  on conflict on constraint mail_domains_pkey do nothing;
  if found then
    perform app.record_act('add_mail_domain', add_mail_domain.domain, jsonb_build_object(
      'canonical', add_mail_domain.canonical, 'ignores_dots', add_mail_domain.ignores_dots
    ));
  elsif not exists (
    select from app.mail_domains as known
    where (known.domain, known.canonical, known.ignores_dots)
      = (add_mail_domain.domain, add_mail_domain.canonical, add_mail_domain.ignores_dots)
  ) then
    perform app.refuse(409, 'domain_exists');
  end if;
  return '{}';
end
$$;
comment on function public.add_mail_domain is
  'From now on, spellings of an address at this domain count as one mailbox at the canonical domain. Signatures that are '
  'there keep their mailbox.';
grant execute on function public.add_mail_domain to authenticated;

create or replace function public.remove_mail_domain(domain text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  person app.staff := app.require_staff('administrator');
begin
  delete from app.mail_domains as known where known.domain = remove_mail_domain.domain;
  if found then
    perform app.record_act('remove_mail_domain', remove_mail_domain.domain, '{}');
  end if;
  return '{}';
end
$$;
grant execute on function public.remove_mail_domain to authenticated;

create or replace function app.holidays_run_out() returns boolean
language plpgsql stable set search_path = '' as $$
begin
  -- The government announces bank holidays more than a year ahead, so there is time to add them.
  return coalesce((select max(holiday.day) from app.bank_holidays as holiday), '-infinity') < app.today() + interval '6 months';
end
$$;
comment on function app.holidays_run_out is 'Whether promised days may soon be wrong, because bank holidays are missing.';

create or replace function public.list_holidays() returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform app.require_staff('administrator');
  return jsonb_build_object(
    'run_out', app.holidays_run_out(),
    'holidays', (
      select coalesce(jsonb_agg(jsonb_build_object('day', known.day, 'name', known.name) order by known.day), '[]')
      from app.bank_holidays as known where known.day >= app.today()
    )
  );
end
$$;
comment on function public.list_holidays is 'The bank holidays from today on.';
grant execute on function public.list_holidays to authenticated;

create or replace function public.read_holidays() returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return coalesce((select jsonb_agg(known.day order by known.day) from app.bank_holidays as known), '[]');
end
$$;
comment on function public.read_holidays is 'Every known bank holiday (YYYY-MM-DD), for pages that say when a place is open.';
grant execute on function public.read_holidays to service_role;

create or replace function public.add_holiday(day text, name text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  person app.staff := app.require_staff('administrator');
begin
  if (add_holiday.day::date > app.today()) is not true then
    perform app.refuse(422, 'holiday_past');
  end if;
  insert into app.bank_holidays as known (day, name) values (add_holiday.day::date, add_holiday.name)
  on conflict on constraint bank_holidays_pkey do update set name = excluded.name where known.name <> excluded.name;
  if found then
    perform app.record_act('add_holiday', add_holiday.day, '{}');
  end if;
  return '{}';
end
$$;
comment on function public.add_holiday is 'Adds a bank holiday, or changes its name. Promised days follow at once.';
grant execute on function public.add_holiday to authenticated;

create or replace function public.remove_holiday(day text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  person app.staff := app.require_staff('administrator');
begin
  delete from app.bank_holidays as known where known.day = remove_holiday.day::date;
  if found then
    perform app.record_act('remove_holiday', remove_holiday.day, '{}');
  end if;
  return '{}';
end
$$;
grant execute on function public.remove_holiday to authenticated;
