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

create or replace function public.list_rules() returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform app.require_staff('administrator');
  return (
    select jsonb_agg(jsonb_build_object(
      'name', known.name, 'value', known.value, 'unit', known.unit, 'least', known.least, 'most', known.most
    ) order by known.name)
    from app.rules as known
  );
end
$$;
comment on function public.list_rules is 'Every rule with its limits, by name.';
grant execute on function public.list_rules to authenticated;

create or replace function public.change_rule(name text, value int, expected int) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  was app.rules;
begin
  perform app.require_staff('administrator');
  select * into was from app.rules as known where known.name = change_rule.name for update;
  if not found then
    perform app.refuse(404, 'rule_unknown');
  end if;
  -- A second press on the same button, or another person who wants the same.
  if was.value = change_rule.value then
    return '{}';
  end if;
  if was.value is distinct from change_rule.expected then
    perform app.refuse(409, 'rule_changed_meanwhile');
  end if;
  if (change_rule.value between was.least and was.most) is not true then
    perform app.refuse(422, 'rule_out_of_range');
  end if;
  perform app.set_rule(was.name, change_rule.value);
  perform app.want_build('rule');
  return '{}';
end
$$;
comment on function public.change_rule is
  'Changes a rule within its limits. The argument expected is the value that the person saw: another person may have '
  'changed the rule since, and then nothing changes.';
grant execute on function public.change_rule to authenticated;

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
