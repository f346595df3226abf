insert into app.rules (name, value, unit, least, most) values ('smallest_cell', 5, 'signatures', 2, 100);

create table app.daily_counts (
  petition int references app.petitions on delete restrict,
  counted_on date,
  count int not null
    constraint "a daily count is not negative" check (count >= 0),
  primary key (petition, counted_on)
);
comment on table app.daily_counts is
  'How many signatures a petition had at the end of a day, in Europe/London. A row is never changed: signatures that are '
  'withdrawn or invalidated later do not rewrite the past.';
alter table app.daily_counts enable row level security;
