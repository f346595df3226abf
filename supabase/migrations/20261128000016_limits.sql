create table app.limit_rules (
  action text,
  reach text constraint "a limit is for an address, a network, a mailbox or a mailbox on a petition"
    check (reach in ('address', 'network', 'mailbox', 'petition')),
  most int not null constraint "a limit lets someone through" check (most > 0),
  per interval not null constraint "a limit ends" check (per > interval '0'),
  primary key (action, reach)
);
comment on table app.limit_rules is 'How often something may be asked from one address or network, or mailed to one mailbox. Operators may change these.';
alter table app.limit_rules enable row level security;

insert into app.limit_rules values
  ('sign', 'address', 30, '1 hour'),
  ('sign', 'network', 300, '1 hour'),
  ('feedback', 'address', 30, '1 hour'),
  ('feedback', 'network', 300, '1 hour'),
  ('staff_link', 'address', 10, '1 hour'),
  ('staff_link', 'network', 100, '1 hour'),
  ('mail', 'mailbox', 10, '1 hour'),
  ('mail', 'petition', 5, '1 hour');

create table app.place_networks (
  place app.slug,
  network cidr,
  primary key (place, network)
);
comment on table app.place_networks is 'Networks of registered places, such as a library''s, which have no limit.';
alter table app.place_networks enable row level security;

create table app.limit_salts (
  day date primary key,
  salt bytea not null default uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())
);
comment on table app.limit_salts is 'A secret a day, so that no key can be traced to an address once its salt is swept.';
alter table app.limit_salts enable row level security;

create unlogged table app.limits (
  key bytea primary key,
  reach text not null,
  most int not null,
  used int not null,
  ends_at timestamptz not null
) with (fillfactor = 70);
comment on table app.limits is 'What has been used of each limit; unlogged, since a crash may well forget it.';
alter table app.limits enable row level security;
