create table app.earlier_answers (
  petition int references app.petitions on delete restrict,
  version int,
  response jsonb,
  debate jsonb,
  replaced_at timestamptz not null default app.clock(),
  replaced_by uuid references app.staff on delete set null,
  primary key (petition, version),
  constraint "an earlier answer is a response or a debate" check (num_nonnulls(response, debate) = 1)
);
comment on table app.earlier_answers is
  'What the council had published about a petition before each change: its response, as app.response_of says it, or what '
  'app.debate_on said of the debate.';
create index on app.earlier_answers (replaced_by);
alter table app.earlier_answers enable row level security;
