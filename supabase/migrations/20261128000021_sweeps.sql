create table app.sweeps (
  place int primary key,
  noun text not null constraint "a noun is swept once" unique
    constraint "a noun is snake_case" check (noun ~ '^[a-z]+(_[a-z]+)*$')
);
comment on table app.sweeps is
  'What public.sweep deletes every night, in this order. For each noun it calls app.sweep_<noun>(), which returns what '
  'it deleted. Limits come last, because signers lock those of mail after confirmations and signatures.';
alter table app.sweeps enable row level security;

insert into app.sweeps (place, noun) values (10, 'signatures'), (20, 'outbox'), (30, 'feedback'), (40, 'sessions'), (50, 'limits');
