create or replace function app.rule(name text) returns int
language plpgsql stable set search_path = '' as $$
declare
  number int;
begin
  select known.value into strict number from app.rules as known where known.name = rule.name;
  return number;
end
$$;
comment on function app.rule is 'The present number of a rule. An unknown name is an error.';

create or replace function app.span(name text) returns interval
language plpgsql stable set search_path = '' as $$
declare
  length interval;
begin
  select known.duration into strict length from app.rules as known where known.name = span.name;
  return length;
end
$$;
comment on function app.span is 'The present length of a rule about time. An unknown name is an error.';

create or replace function app.set_rule(name text, value int) returns void
language plpgsql volatile set search_path = '' as $$
declare
  was app.rules;
begin
  select * into was from app.rules as known where known.name = set_rule.name for update;
  if not found then
    raise exception using errcode = '22023', message = format('there is no rule %s: see app.rules', set_rule.name);
  end if;
  if (set_rule.value between was.least and was.most) is not true then
    raise exception using errcode = '22023', message = format(
      '%s is %s to %s %s, not %s', was.name, was.least, was.most, was.unit, coalesce(set_rule.value::text, 'nothing')
    );
  end if;
  update app.rules as known set value = set_rule.value where known.name = was.name;
  perform app.record_act(
    'set_rule', was.name, jsonb_build_object('from', was.value, 'to', set_rule.value, 'unit', was.unit)
  );
end
$$;
comment on function app.set_rule is
  'Changes a rule within its limits, at once for everybody, and records it in the audit log.';

create or replace function public.read_rules() returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return (select jsonb_object_agg(known.name, known.value) from app.rules as known);
end
$$;
comment on function public.read_rules is 'Every rule, by name, in the unit in its name or in app.rules. No rule is secret.';
grant execute on function public.read_rules to service_role;

create or replace function app.keep_from(name text) returns timestamptz
language plpgsql stable set search_path = '' as $$
begin
  return app.clock() - app.span(name);
end
$$;
comment on function app.keep_from is 'The earliest moment from which a rule, such as sent_mail_days, lets us keep data.';
