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

-- Shorter than the server waits for an answer (src/server/database): when a page says that nothing was saved, that is true.
-- PostgREST gives each call the settings of its role, and reads these again after the notification.
alter role service_role set statement_timeout = '6s';
alter role authenticated set statement_timeout = '6s';
notify pgrst, 'reload config';

create domain app.lang as text
  constraint "a language is en or cy" check (value in ('en', 'cy'));

create domain app.channel as text
  constraint "a channel is web, paper, desk or phone" check (value in ('web', 'paper', 'desk', 'phone'));

create domain app.slug as text
  constraint "a slug is lower-case words with hyphens" check (value ~ '^[a-z0-9]+(-[a-z0-9]+)*$')
  constraint "a slug has at most 80 characters" check (char_length(value) <= 80);
