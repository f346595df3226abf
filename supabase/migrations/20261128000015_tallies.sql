create table app.tallies (
  petition int not null references app.petitions on delete restrict,
  area app.slug references app.areas on update cascade on delete restrict,
  channel app.channel not null,
  shard smallint not null
    constraint "a shard is 0 to 15" check (shard between 0 and 15),
  count int not null
    constraint "a tally is not negative" check (count >= 0),
  constraint "one tally a shard" unique nulls not distinct (petition, area, channel, shard)
) with (fillfactor = 50);
comment on table app.tallies is
  'Confirmed signatures, counted in the transaction that confirms them. Shards let simultaneous confirmations write to '
  'different rows. Reading a count adds up a few rows, whatever the number of signatures.';
create index on app.tallies (area);
alter table app.tallies enable row level security;
