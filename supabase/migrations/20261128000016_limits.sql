create table app.place_networks (
  place app.slug,
  network cidr,
  primary key (place, network)
);
comment on table app.place_networks is 'Networks of registered places, such as a library''s. They have no limit.';
alter table app.place_networks enable row level security;

create table app.limit_salts (
  day date primary key,
  salt bytea not null default uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())
);
comment on table app.limit_salts is 'A secret for each day. Once it is deleted, no key of that day leads to an address.';
alter table app.limit_salts enable row level security;

create unlogged table app.limits (
  key bytea primary key,
  reach text not null,
  most int not null,
  used int not null,
  ends_at timestamptz not null
) with (fillfactor = 70);
comment on table app.limits is 'The used part of each limit. The table is unlogged, since a crash may forget it.';
alter table app.limits enable row level security;
