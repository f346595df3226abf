create function public.read_tally(petition text) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  asked app.petitions := app.published_petition(petition);
begin
  return jsonb_build_object(
    'petition', asked.slug, 'count', app.signature_count(asked.id), 'as_of', app.clock()
  );
end
$$;

create function app.tallies_of(petition int) returns jsonb
language plpgsql stable set search_path = '' as $$
begin
  return (
    select coalesce(jsonb_agg(to_jsonb(summed) order by summed.area nulls last, summed.channel), '[]')
    from (
      select tally.area, tally.channel, sum(tally.count) as count
      from app.tallies as tally
      where tally.petition = tallies_of.petition
      group by tally.area, tally.channel
      having sum(tally.count) > 0
    ) as summed
  );
end
$$;

create function app.responses_to(petition int) returns jsonb
language plpgsql stable set search_path = '' as $$
begin
  return (
    select coalesce(jsonb_agg(jsonb_build_object(
      'lang', response.lang, 'body', response.body, 'published_on', response.published_on
    ) order by response.lang), '[]')
    from app.responses as response where response.petition = responses_to.petition
  );
end
$$;

create function public.list_published_petitions() returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  at timestamptz := app.clock();
begin
  return (
    select coalesce(jsonb_agg(jsonb_build_object(
      'slug', petition.slug, 'lang', petition.lang,
      'action', petition.action, 'background', petition.background, 'details', petition.details,
      'state', case when petition.state = 'open' and petition.closes_at <= at then 'closed' else petition.state end,
      'creator_name', petition.creator_name,
      'opened_at', petition.opened_at,
      'closes_at', petition.closes_at,
      'closed_at', coalesce(petition.closed_at, case when petition.closes_at <= at then petition.closes_at end),
      'count', app.signature_count(petition.id),
      'tallies', app.tallies_of(petition.id),
      'responses', app.responses_to(petition.id),
      'rejection', (
        select jsonb_build_object('code', rejection.code, 'details', rejection.details)
        from app.rejections as rejection
        where rejection.petition = petition.id and petition.state = 'rejected'
      )
    ) order by petition.created_at desc, petition.id desc), '[]')
    from app.petitions as petition
    where petition.state in ('open', 'closed', 'rejected')
  );
end
$$;
comment on function public.list_published_petitions is
  'Everything that the build shows. An open petition reads as closed from the end of its last day, without any job.';

grant execute on function public.read_tally to service_role;
grant execute on function public.list_published_petitions to service_role;
