create or replace function app.feedback_figures() returns table (month date, topic text, outcome text, count int)
language plpgsql stable set search_path = '' as $$
begin
  return query
  select
    date_trunc('month', known.received_at at time zone 'Europe/London')::date, known.topic::text,
    case
      when known.is_on_time then 'on_time'
      when not known.is_on_time then 'late'
      -- What was erased before it was answered counts as on the day on which it was erased.
      when case when known.paused_at is null then known.promised_on else app.due_on(known) end
        < coalesce((known.closed_at at time zone 'Europe/London')::date, app.today()) then 'overdue'
      else 'not_due'
    end,
    count(*)::int
  from app.feedback as known
  where known.promised_days is not null
  group by 1, 2, 3;
end
$$;
comment on function app.feedback_figures is
  'Messages by the month in which they came, by topic, and by what became of the promise; each message is in one outcome: '
  'on_time, late (answered after the day), overdue (past the day and not answered) or not_due.';

create or replace function public.read_feedback_figures() returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return (
    with cells as (
      select figure.month, figure.topic, sum(figure.count)::int as received,
        app.hide_small_cells(jsonb_agg(jsonb_build_object('outcome', figure.outcome, 'count', figure.count))) as outcomes
      from app.feedback_figures() as figure group by figure.month, figure.topic
    )
    select coalesce(jsonb_agg(jsonb_build_object(
      'month', to_char(cell.month, 'YYYY-MM'), 'topic', cell.topic,
      'received', case when cell.received >= app.rule('smallest_cell') then cell.received end,
      'outcomes', case when cell.received >= app.rule('smallest_cell') then cell.outcomes end
    ) order by cell.month desc, cell.topic), '[]')
    from cells as cell
  );
end
$$;
comment on function public.read_feedback_figures is
  'The figures that everybody may see: for each month and topic how many messages came, and how many of them were answered '
  'on_time or late, are overdue, or are not due. Null where a number is hidden; an outcome that is not listed has none. No total over '
  'topics or months is given, from which a hidden number could be worked out.';
grant execute on function public.read_feedback_figures to service_role;

create or replace function public.list_feedback_figures() returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform app.require_staff('officer', 'administrator');
  return (
    select coalesce(jsonb_agg(jsonb_build_object(
      'month', to_char(figure.month, 'YYYY-MM'), 'topic', figure.topic, 'outcome', figure.outcome, 'count', figure.count
    ) order by figure.month desc, figure.topic, figure.outcome), '[]')
    from app.feedback_figures() as figure
  );
end
$$;
comment on function public.list_feedback_figures is 'The figures of the desk, with every number.';
grant execute on function public.list_feedback_figures to authenticated;

create or replace function public.export_feedback(reason text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  person app.staff := app.require_staff('officer', 'administrator');
  lines jsonb := public.list_feedback_figures();
begin
  perform app.check_reason(reason, null, '{}');
  perform app.record_act('export_feedback', null, jsonb_build_object(
    'reason', reason, 'lines', jsonb_array_length(lines)
  ));
  return lines;
end
$$;
comment on function public.export_feedback is 'The figures for a file. The reason is written down with the number of lines.';
grant execute on function public.export_feedback to authenticated;
