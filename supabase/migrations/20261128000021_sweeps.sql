create table app.retention_rules (
  kind text primary key,
  keep interval not null constraint "something is kept for a while" check (keep > interval '0')
);
comment on table app.retention_rules is 'How long what is no longer needed is kept. Operators may change these.';
alter table app.retention_rules enable row level security;

insert into app.retention_rules values
  ('unconfirmed_signature', '30 days'),
  ('sent_mail', '7 days'),
  ('failed_mail', '30 days'),
  ('signer_of_closed_petition', '6 months'),
  ('feedback', '2 years');

-- Longer than a session can last, and than anybody could begin it again.
insert into app.retention_rules values ('staff_session', '30 days');

create table app.sweeps (
  place int primary key,
  noun text not null constraint "a noun is swept once" unique
    constraint "a noun is snake_case" check (noun ~ '^[a-z]+(_[a-z]+)*$')
);
comment on table app.sweeps is
  'What public.sweep deletes every night, in this order: for each noun it calls app.sweep_<noun>(), which answers what it '
  'deleted. Limits come last, because those who sign lock them after confirmations and signatures.';
alter table app.sweeps enable row level security;

insert into app.sweeps (place, noun) values (10, 'signatures'), (20, 'outbox'), (30, 'feedback'), (40, 'sessions'), (50, 'limits');
