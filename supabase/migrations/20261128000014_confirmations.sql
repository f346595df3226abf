create domain app.hash as bytea
  constraint "a hash has 32 bytes" check (octet_length(value) = 32);

create table app.confirmations (
  id uuid primary key,
  signature bigint not null references app.signatures on delete cascade,
  token_hash app.hash not null constraint "a token belongs to one confirmation" unique,
  code_hash app.hash,
  tries smallint not null default 0
    constraint "a code can be tried twenty times at most" check (tries between 0 and 20),
  chain uuid references app.confirmations on delete cascade,
  asked smallint not null default 1
    constraint "a mail can be asked for ten times at most" check (asked between 1 and 10),
  created_at timestamptz not null default app.clock()
);
comment on table app.confirmations is
  'One row for each request to sign, whatever its outcome, so that later answers do not show who has signed. Links and '
  'codes are stored as hashes only.';
comment on column app.confirmations.code_hash is 'Null where no code was mailed. No typed code equals null.';
comment on column app.confirmations.chain is 'The first request, for one by "send it again". Its column asked counts all.';
create index on app.confirmations (signature);
create index on app.confirmations (chain) where chain is not null;
alter table app.confirmations enable row level security;

create type app.request as (
  id uuid, signature bigint, state app.signature_state, petition app.slug, action text, lang app.lang, counts_until timestamptz
);
comment on type app.request is 'The signature that a link or a code would confirm, on a published petition.';
