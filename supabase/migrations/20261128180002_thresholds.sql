alter table app.rules drop constraint "a rule counts in a known unit", add constraint "a rule counts in a known unit" check (
  unit in (
    'seconds', 'minutes', 'hours', 'days', 'months', 'working_days', 'people', 'tries', 'mails', 'requests', 'signatures'
  )
);
insert into app.rules (name, value, unit, least, most) values
  ('response_signatures', 100, 'signatures', 1, 1000000),
  ('debate_signatures', 500, 'signatures', 1, 1000000);

create domain app.threshold as text
  constraint "a threshold is for a response or a debate" check (value in ('response', 'debate'));

create table app.crossings (
  petition int references app.petitions on delete restrict,
  threshold app.threshold,
  crossed_at timestamptz not null default app.clock(),
  primary key (petition, threshold)
);
comment on table app.crossings is
  'Since when a petition has as many signatures as the rule response_signatures or debate_signatures says. A petition that '
  'falls below again loses its row.';
alter table app.crossings enable row level security;
