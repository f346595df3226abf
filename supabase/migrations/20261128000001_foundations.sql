-- Schema app holds tables and helpers, and no API role may enter it. The API is the functions in schema public.
create schema app;

-- Revokes every default grant: PostgreSQL grants execute to public, and Supabase grants everything to its roles.
alter default privileges revoke execute on functions from public;
alter default privileges in schema public
  revoke all on functions from anon, authenticated, service_role;
alter default privileges in schema public
  revoke all on tables from anon, authenticated, service_role;
alter default privileges in schema public
  revoke all on sequences from anon, authenticated, service_role;
revoke execute on all functions in schema public from public, anon, authenticated, service_role;

-- A statement ends before the server stops waiting for it (src/server/database), so a page that says "not saved" is
-- right. PostgREST uses the settings of each call's role, and reads them again after the notification.
alter role service_role set statement_timeout = '6s';
alter role authenticated set statement_timeout = '6s';
notify pgrst, 'reload config';

create domain app.lang as text
  constraint "a language is en or cy" check (value in ('en', 'cy'));

create domain app.channel as text
  constraint "a channel is web, paper, counter or phone" check (value in ('web', 'paper', 'counter', 'phone'));

create domain app.slug as text
  constraint "a slug is lower-case words with hyphens" check (value ~ '^[a-z0-9]+(-[a-z0-9]+)*$')
  constraint "a slug has at most 80 characters" check (char_length(value) <= 80);
