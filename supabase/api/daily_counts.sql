create or replace function public.note_daily_counts() returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  noted bigint;
begin
  with published as (
    select asked.id, app.signature_count(asked.id) as count,
      coalesce(
        (select max(known.counted_on) + 1 from app.daily_counts as known where known.petition = asked.id),
        (asked.opened_at at time zone 'Europe/London')::date
      ) as first_day,
      least(app.today() - 1, (app.counts_until(asked) at time zone 'Europe/London')::date) as last_day
    from app.petitions as asked where asked.state in ('open', 'closed')
  ), counted as (
    select published.id, day::date as counted_on, 0 as signed, true as is_due
    from published, generate_series(published.first_day, published.last_day, interval '1 day') as day
    union all
    select signature.petition, (signature.confirmed_at at time zone 'Europe/London')::date, 1, false
    from published join app.signatures as signature on signature.petition = published.id
    where signature.state = 'confirmed'
      and signature.confirmed_at >= published.first_day::timestamp at time zone 'Europe/London'
  ), by_day as (
    select counted.id, counted.counted_on, bool_or(counted.is_due) as is_due, coalesce(sum(sum(counted.signed)) over (
      partition by counted.id order by counted.counted_on desc rows between unbounded preceding and 1 preceding
    ), 0) as signed_later
    from counted group by counted.id, counted.counted_on
  )
  insert into app.daily_counts (petition, counted_on, count)
  select published.id, by_day.counted_on, greatest(published.count - by_day.signed_later, 0)
  from by_day join published using (id)
  where by_day.is_due
  on conflict do nothing;
  get diagnostics noted = row_count;
  return jsonb_build_object('noted', noted);
end
$$;
comment on function public.note_daily_counts is
  'Notes the count at the end of each day that is over and not noted yet, until a petition counts no more. It may run '
  'late, or twice: signatures confirmed after a day do not count for it, and a day that is noted stays as it is.';
grant execute on function public.note_daily_counts to service_role;

create or replace function public.read_petition_history(slug text) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  asked app.petitions := app.visible_petition(slug);
begin
  return jsonb_build_object(
    'slug', asked.slug, 'count', app.signature_count(asked.id), 'days', (
      select coalesce(jsonb_agg(jsonb_build_object('day', known.counted_on, 'count', known.count) order by known.counted_on), '[]')
      from app.daily_counts as known where known.petition = asked.id
    )
  );
end
$$;
comment on function public.read_petition_history is 'The count at the end of each day, the first day first, and the count now.';
grant execute on function public.read_petition_history to service_role;
