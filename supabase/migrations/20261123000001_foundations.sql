-- Tables and helpers live in app, which no API role may enter. The API is the functions in public.
create schema app;

-- Nothing is granted by default: neither by PostgreSQL (execute to public) nor by Supabase (all to its roles).
alter default privileges revoke execute on functions from public;
alter default privileges in schema public
  revoke all on functions from anon, authenticated, service_role;
alter default privileges in schema public
  revoke all on tables from anon, authenticated, service_role;
alter default privileges in schema public
  revoke all on sequences from anon, authenticated, service_role;
revoke execute on all functions in schema public from public, anon, authenticated, service_role;

-- Shorter than the functions wait (functions/lib/database.ts): who is told that nothing was saved is told the truth.
-- PostgREST gives each call the settings of its role, and reads them again when it is told to.
alter role service_role set statement_timeout = '6s';
notify pgrst, 'reload config';

create function app.clock() returns timestamptz
language plpgsql stable set search_path = '' as $$
begin
  return now();
end
$$;
comment on function app.clock() is 'What time it is for every rule. Tests replace it.';

create function app.today() returns date
language plpgsql stable set search_path = '' as $$
begin
  return (app.clock() at time zone 'Europe/London')::date;
end
$$;
comment on function app.today() is 'The one day that every rule goes by, wherever the server is.';

create function app.refuse(status int, reason text, hint text default '') returns void
language plpgsql volatile set search_path = '' as $$
begin
  raise exception using errcode = 'PT' || status, message = reason, hint = hint;
end
$$;
comment on function app.refuse is
  'Ends the transaction with a refusal that PostgREST turns into that HTTP status. The hint is the one fact that '
  'the person needs: whole seconds to wait, or the moment at which a petition closed.';

create domain app.lang as text
  constraint "a language is en or cy" check (value in ('en', 'cy'));

create domain app.channel as text
  constraint "a channel is web, paper, desk or phone" check (value in ('web', 'paper', 'desk', 'phone'));

create domain app.slug as text
  constraint "a slug is lower-case words with hyphens" check (value ~ '^[a-z0-9]+(-[a-z0-9]+)*$')
  constraint "a slug has at most 80 characters" check (char_length(value) <= 80);
