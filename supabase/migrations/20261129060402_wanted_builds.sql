insert into app.rules (name, value, unit, least, most) values
  ('build_again_minutes', 10, 'minutes', 1, 1440),
  ('build_tries', 6, 'requests', 1, 100);

create table app.wanted_builds (
  id bigint generated always as identity primary key,
  about text not null constraint "a build is wanted for something known"
    check (about in ('petition', 'response', 'debate', 'feedback', 'pause', 'rule')),
  petition int references app.petitions on delete cascade,
  wanted_at timestamptz not null,
  asked_at timestamptz,
  asks int not null default 0,
  taken_at timestamptz
);
comment on table app.wanted_builds is
  'What changed for residents, and how often a build was asked for since. About a petition, it goes when the site shows the '
  'change; a crossed threshold, when the build hook took it. None is older than a day.';
comment on column app.wanted_builds.taken_at is 'When the build hook said yes.';
create index on app.wanted_builds (petition);
alter table app.wanted_builds enable row level security;

-- Nobody saw when these went from the site.
update app.petitions set public_at = null, shown_at = null where state not in ('open', 'closed', 'rejected');

alter table app.creations add opening_untold_since timestamptz;
comment on column app.creations.opening_untold_since is
  'When the petition was published, until its creator is told. The mail waits until the site shows the petition.';
create index on app.creations (opening_untold_since) where opening_untold_since is not null;
