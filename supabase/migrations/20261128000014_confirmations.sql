create domain app.hash as bytea
  constraint "a hash has 32 bytes" check (octet_length(value) = 32);

create table app.confirmations (
  id uuid primary key,
  signature bigint not null references app.signatures on delete cascade,
  token_hash app.hash not null constraint "a token belongs to one confirmation" unique,
  code_hash app.hash,
  tries smallint not null default 0
    constraint "a code can be tried twenty times at most" check (tries between 0 and 20),
  created_at timestamptz not null default app.clock()
);
comment on table app.confirmations is
  'One row for each mail that was asked for, whatever became of it, so that later answers do not show who has signed. '
  'Links and codes are stored as hashes only.';
comment on column app.confirmations.code_hash is 'Null where no code was mailed. No typed code equals null.';
create index on app.confirmations (signature);
alter table app.confirmations enable row level security;

create type app.request as (
  id uuid, signature bigint, state app.signature_state, petition app.slug, action text, lang app.lang,
  ends_at timestamptz, counts_until timestamptz
);
comment on type app.request is 'The signature that a link or a code would confirm, on a published petition.';
