create or replace function app.clock() returns timestamptz
language plpgsql stable set search_path = '' as $$
begin
  return now();
end
$$;
comment on function app.clock() is 'The present time for every rule. Tests replace it.';

create or replace function app.today() returns date
language plpgsql stable set search_path = '' as $$
begin
  return (app.clock() at time zone 'Europe/London')::date;
end
$$;
comment on function app.today() is 'The present day for every rule, in Europe/London, wherever the server is.';
