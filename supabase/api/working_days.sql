create or replace function app.is_working_day(day date) returns boolean
language plpgsql stable set search_path = '' as $$
begin
  return extract(isodow from day) < 6
    and not exists (select from app.bank_holidays as holiday where holiday.day = is_working_day.day);
end
$$;

create or replace function app.promised_on(asked_at timestamptz, working_days int) returns date
language plpgsql stable strict set search_path = '' as $$
declare
  day date := (asked_at at time zone 'Europe/London')::date;
  left_over int := working_days;
begin
  while left_over > 0 loop
    day := day + 1;
    if app.is_working_day(day) then
      left_over := left_over - 1;
    end if;
  end loop;
  return day;
end
$$;
comment on function app.promised_on is
  'The working day by which an answer is promised: that many working days after the day in Europe/London on which it was '
  'asked for. Bank holidays of England and Wales count like weekends.';
