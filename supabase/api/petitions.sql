create or replace function app.refuse_deletion() returns trigger
language plpgsql volatile set search_path = '' as $$
begin
  raise exception using errcode = '42501', message = 'a petition is hidden, never deleted';
end
$$;
create or replace trigger never_deleted before delete or truncate on app.petitions
  for each statement execute function app.refuse_deletion();

create or replace function app.ends_at(petition app.petitions) returns timestamptz
language plpgsql immutable set search_path = '' as $$
begin
  return coalesce(petition.closed_at, petition.closes_at);
end
$$;

create or replace function app.counts_until(petition app.petitions) returns timestamptz
language plpgsql stable set search_path = '' as $$
begin
  return app.ends_at(petition) + app.span('confirming_hours');
end
$$;
comment on function app.counts_until is 'The last moment, inclusive, at which a timely signature can be confirmed.';

create or replace function app.published_petition(slug text) returns app.petitions
language plpgsql stable set search_path = '' as $$
declare
  named app.petitions;
begin
  named := app.visible_petition(slug);
  if named.state not in ('open', 'closed') then
    perform app.refuse(404, 'petition_unknown');
  end if;
  return named;
end
$$;
comment on function app.published_petition is
  'A petition that people can sign, or could. A rejected petition is refused like an unknown one.';

create or replace function app.responses_to(petition int) returns jsonb
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

create or replace function app.response_of(asked app.petitions) returns jsonb
language plpgsql stable set search_path = '' as $$
declare
  texts jsonb := app.responses_to(asked.id);
begin
  return case when texts <> '[]' then jsonb_build_object('verdict', asked.verdict, 'texts', texts) end;
end
$$;
comment on function app.response_of is 'The council''s response to a petition with its verdict, or null.';

create or replace function app.early_closing_of(petition int) returns jsonb
language plpgsql stable set search_path = '' as $$
begin
  return (
    select jsonb_agg(jsonb_build_object('lang', said.lang, 'body', said.body) order by said.lang)
    from app.early_closings as said where said.petition = early_closing_of.petition
  );
end
$$;
comment on function app.early_closing_of is 'Why staff closed a petition before its last day, in each language, or null.';

create or replace function app.rejection_of(petition int) returns jsonb
language plpgsql stable set search_path = '' as $$
begin
  return (
    select jsonb_build_object('code', rejection.code, 'rejected_at', rejection.rejected_at, 'details', (
      select coalesce(jsonb_agg(jsonb_build_object('lang', said.lang, 'body', said.body) order by said.lang), '[]')
      from app.rejection_details as said where said.petition = rejection.petition
    ))
    from app.rejections as rejection where rejection.petition = rejection_of.petition
  );
end
$$;

create or replace function public.list_published_petitions() returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  at timestamptz := app.clock();
begin
  return (
    select coalesce(jsonb_agg(
      app.record_of(petition, at) || jsonb_build_object('version', petition.version)
      order by petition.created_at desc, petition.id desc
    ), '[]')
    from app.petitions as petition
    where app.is_visible(petition)
  );
end
$$;
comment on function public.list_published_petitions is 'Every petition that the build shows.';
grant execute on function public.list_published_petitions to service_role;
