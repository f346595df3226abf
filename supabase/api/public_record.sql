create or replace function app.hide_small_cells(cells jsonb) returns jsonb
language plpgsql stable set search_path = '' as $$
declare
  smallest int := app.rule('smallest_cell');
  greatest_hidden int := 0;
begin
  with cell as (select (given ->> 'count')::int as count from jsonb_array_elements(cells) as given)
  select min(tried.count) into greatest_hidden
  from cell as tried
  where tried.count >= (select max(small.count) from cell as small where small.count < smallest)
    and (
      select sum(hidden.count) >= smallest and count(distinct hidden.count) > 1
        and count(*) < jsonb_array_length(cells)
      from cell as hidden where hidden.count <= tried.count
    );
  if greatest_hidden is null and exists (
    select from jsonb_array_elements(cells) as given where (given ->> 'count')::int < smallest
  ) then
    return null;
  end if;
  return (
    select coalesce(jsonb_agg(
      shown order by (shown ->> 'count')::int desc nulls last,
        jsonb_path_exists(shown - 'count', '$.* ? (@ == null)'), shown
    ), '[]')
    from jsonb_array_elements(cells) as given, lateral (
      select case when (given ->> 'count')::int <= greatest_hidden then given || '{"count": null}' else given end as shown
    ) as decided
  );
end
$$;
comment on function app.hide_small_cells is
  'The cells of a table whose total is public, with null for each count that could name people. It hides the counts '
  'below smallest_cell, then the next greater ones, equal ones together, until the hidden counts add up to smallest_cell '
  'and are not all the same. Which counts are hidden follows from their values alone, so that somebody who knows this '
  'rule can exchange any two of them and still see the same table. Null where nothing would be left to show.';

create or replace function app.breakdown_of(petition int) returns jsonb
language plpgsql stable set search_path = '' as $$
declare
  areas jsonb;
  channels jsonb;
begin
  -- The two margins and never the table of both, which would show what they hide.
  select jsonb_agg(jsonb_build_object('area', summed.area, 'count', summed.count)) into areas
  from (
    select tally.area, sum(tally.count) as count from app.tallies as tally
    where tally.petition = breakdown_of.petition group by tally.area having sum(tally.count) > 0
  ) as summed;
  select jsonb_agg(jsonb_build_object('channel', summed.channel, 'count', summed.count)) into channels
  from (
    select tally.channel, sum(tally.count) as count from app.tallies as tally
    where tally.petition = breakdown_of.petition group by tally.channel having sum(tally.count) > 0
  ) as summed;
  return jsonb_build_object(
    'areas', app.hide_small_cells(coalesce(areas, '[]')), 'channels', app.hide_small_cells(coalesce(channels, '[]'))
  );
end
$$;
comment on function app.breakdown_of is
  'The signatures by area and by channel, as everybody may see them. An area or a channel that is not listed has none.';

create or replace function app.crossings_of(petition int) returns jsonb
language plpgsql stable set search_path = '' as $$
begin
  return (
    select coalesce(jsonb_agg(jsonb_build_object(
      'threshold', crossing.threshold, 'crossed_at', crossing.crossed_at
    ) order by crossing.crossed_at), '[]')
    from app.crossings as crossing where crossing.petition = crossings_of.petition
  );
end
$$;

create or replace function app.record_of(petition app.petitions, at timestamptz) returns jsonb
language plpgsql stable set search_path = '' as $$
begin
  return jsonb_build_object(
    'slug', petition.slug, 'lang', petition.lang,
    'action', petition.action, 'background', petition.background, 'details', petition.details,
    'state', case when petition.state = 'open' and petition.closes_at <= at then 'closed' else petition.state end,
    'creator_name', petition.creator_name,
    'opened_at', petition.opened_at,
    'closes_at', petition.closes_at,
    'closed_at', coalesce(petition.closed_at, case when petition.closes_at <= at then petition.closes_at end),
    'count', app.signature_count(petition.id), 'awaits_response', app.awaits_response(petition),
    'crossings', app.crossings_of(petition.id),
    'verdict', petition.verdict, 'responses', app.responses_to(petition.id),
    'debate', app.debate_on(petition.id), 'closed_early', app.early_closing_of(petition.id),
    'rejection', (
      select app.rejection_of(petition.id) where petition.state = 'rejected'
    )
  ) || app.breakdown_of(petition.id);
end
$$;
comment on function app.record_of is
  'All that everybody may know of a petition. An open petition reads as closed after its last day, without a job.';

create or replace function app.is_visible(petition app.petitions) returns boolean
language plpgsql immutable set search_path = '' as $$
begin
  return petition.state in ('open', 'closed', 'rejected');
end
$$;

create or replace function app.was_removed(petition app.petitions) returns boolean
language plpgsql stable set search_path = '' as $$
begin
  return petition.state = 'hidden' and app.state_when_shown(petition) in ('open', 'closed', 'rejected');
end
$$;
comment on function app.was_removed is 'Whether everybody could read a petition before it was hidden.';

create or replace function app.visible_petition(slug text) returns app.petitions
language plpgsql stable set search_path = '' as $$
declare
  named app.petitions;
begin
  select * into named from app.petitions as petition where petition.slug = visible_petition.slug;
  if app.was_removed(named) then
    perform app.refuse(410, 'petition_removed');
  end if;
  if app.is_visible(named) is not true then
    perform app.refuse(404, 'petition_unknown');
  end if;
  return named;
end
$$;
comment on function app.visible_petition is
  'A petition that everybody may read. One that was removed after it was published is refused with 410; one that nobody '
  'could read is refused like an unknown one.';

create or replace function public.read_petition_record(slug text) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return app.record_of(app.visible_petition(slug), app.clock());
end
$$;
grant execute on function public.read_petition_record to service_role;

create or replace function public.list_petition_records(page int) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  at timestamptz := app.clock();
  page_length int := 500;
  total int;
  pages int;
begin
  select count(*) into total from app.petitions as petition where app.is_visible(petition);
  pages := greatest(ceil(total::numeric / page_length), 1);
  if page not between 1 and pages then
    perform app.refuse(404, 'page_unknown');
  end if;
  return jsonb_build_object(
    'total', total, 'pages', pages,
    'petitions', (
      select coalesce(jsonb_agg(
        app.record_of(listed, at) order by listed.created_at desc, listed.id desc
      ), '[]')
      from (
        select petition.* from app.petitions as petition where app.is_visible(petition)
        order by petition.created_at desc, petition.id desc
        limit page_length offset (page - 1) * page_length
      ) as listed
    )
  );
end
$$;
comment on function public.list_petition_records is
  'The petitions that everybody may read, the newest first, 500 a page. `total` and `pages` are those of all of them.';
grant execute on function public.list_petition_records to service_role;
