create or replace function app.want_build(about text, petition int default null) returns void
language plpgsql volatile set search_path = '' as $$
begin
  -- A count that goes over a threshold, back, and over it again is one build a day.
  insert into app.wanted_builds (about, petition, wanted_at)
  select want_build.about, want_build.petition, app.clock()
  where want_build.about not in ('response', 'debate') or not exists (
    select from app.wanted_builds as known where (known.about, known.petition) = (want_build.about, want_build.petition)
  );
end
$$;
comment on function app.want_build is 'Records that pages for residents have to be built again. Call it in the transaction of the change.';

create or replace function public.want_nightly_build() returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
begin
  -- Of two runs at once, or one soon after the other, the second finds that it is wanted.
  if not exists (
    select from app.wanted_builds as known
    where known.about = 'night' and known.wanted_at > app.clock() - app.span('build_again_minutes')
  ) then
    perform app.want_build('night');
  end if;
  return '{}';
end
$$;
comment on function public.want_nightly_build is 'Records that a day ended, so that the pages have to be built again.';
grant execute on function public.want_nightly_build to service_role;

create or replace function app.is_unseen(asked app.petitions) returns boolean
language plpgsql immutable set search_path = '' as $$
begin
  return asked.public_at is not null and asked.shown_at is null;
end
$$;
comment on function app.is_unseen is 'Whether the site has yet to show what staff last changed for residents, or to stop showing a petition.';

create or replace function public.claim_build() returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  at timestamptz := app.clock();
  tries int := app.rule('build_tries');
begin
  -- Of two at once, one asks.
  if not pg_try_advisory_xact_lock(hashtextextended('claim_build', 0)) then
    return jsonb_build_object('is_wanted', false);
  end if;
  delete from app.wanted_builds as wanted
  where wanted.wanted_at <= at - interval '1 day' or (wanted.about = 'petition' and not exists (
    select from app.petitions as asked where asked.id = wanted.petition and app.is_unseen(asked)
  ));
  update app.wanted_builds as wanted set asked_at = at, asks = wanted.asks + 1
  where wanted.taken_at is null and wanted.asks < tries and exists (
    select from app.wanted_builds as due
    where due.taken_at is null and due.asks < tries
      and (due.asked_at is null or due.asked_at <= at - app.span('build_again_minutes'))
  );
  return jsonb_build_object('is_wanted', found);
end
$$;
comment on function public.claim_build is
  'Whether the build hook is to be asked now: something changed since it was last asked, or the site does not show a change '
  'build_again_minutes after it was. Each change is asked for build_tries times at most.';
grant execute on function public.claim_build to service_role;

create or replace function public.settle_build() returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
begin
  -- Whether the site shows a petition is seen on the site.
  update app.wanted_builds as wanted set taken_at = app.clock()
  where wanted.about <> 'petition' and wanted.asked_at is not null and wanted.taken_at is null;
  return '{}';
end
$$;
comment on function public.settle_build is 'Notes that the build hook took what was asked.';
grant execute on function public.settle_build to service_role;
