-- Supabase keeps extensions in a schema of this name. Elsewhere it is made here.
create schema if not exists extensions;
create extension if not exists pg_trgm with schema extensions;

alter table app.petitions
  add plain_action text generated always as (
    lower(regexp_replace(normalize(action, nfkd), '[\u0300-\u036f]', '', 'g'))
  ) stored,
  add action_words tsvector generated always as (
    to_tsvector(
      case when lang = 'cy' then 'pg_catalog.simple'::regconfig else 'pg_catalog.english'::regconfig end,
      regexp_replace(normalize(action, nfkd), '[\u0300-\u036f]', '', 'g')
    )
  ) stored,
  add words tsvector generated always as (
    to_tsvector(
      case when lang = 'cy' then 'pg_catalog.simple'::regconfig else 'pg_catalog.english'::regconfig end,
      regexp_replace(normalize(action || ' ' || background || ' ' || details, nfkd), '[\u0300-\u036f]', '', 'g')
    )
  ) stored;
comment on column app.petitions.plain_action is 'The action in small letters without accents, to forgive slips in what is looked for.';
comment on column app.petitions.action_words is
  'The words of the action without accents: English words by their stems, Welsh words as they are.';
comment on column app.petitions.words is 'The same of all its text.';
create index "words of petitions" on app.petitions using gin (words);
create index "actions of petitions by trigrams" on app.petitions using gin (plain_action extensions.gin_trgm_ops);
