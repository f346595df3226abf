create domain app.email as text
  constraint "an email address has at most 254 characters" check (char_length(value) <= 254)
  constraint "an email address has the shape HTML gives it" check (
    value ~ (
      '^[a-zA-Z0-9.!#$%&''*+/=?^_`{|}~-]+'
      '@[a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(\.[a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$'
    )
  );

create table app.mail_domains (
  domain text primary key
    constraint "a domain is lower case" check (domain = lower(domain)),
  canonical text not null,
  ignores_dots boolean not null default false
);
comment on table app.mail_domains is
  'Mail services whose published rules deliver several spellings of an address to one mailbox: what follows a plus, '
  'and for some a dot, makes no difference. '
  'A service that is not listed is taken at its word: only case is seen through.';
alter table app.mail_domains enable row level security;

insert into app.mail_domains (domain, canonical, ignores_dots) values
  ('gmail.com', 'gmail.com', true),
  ('googlemail.com', 'gmail.com', true),
  ('proton.me', 'proton.me', true),
  ('protonmail.com', 'proton.me', true),
  ('protonmail.ch', 'proton.me', true),
  ('pm.me', 'proton.me', true),
  ('icloud.com', 'icloud.com', false),
  ('me.com', 'icloud.com', false),
  ('mac.com', 'icloud.com', false);
insert into app.mail_domains (domain, canonical)
select domain, domain
from unnest(array[
  'outlook.com', 'outlook.co.uk', 'hotmail.com', 'hotmail.co.uk', 'live.com', 'live.co.uk', 'msn.com',
  'fastmail.com', 'fastmail.co.uk', 'fastmail.fm', 'hey.com', 'mailbox.org', 'posteo.net', 'zoho.com'
]) as domain;

create function app.mailbox(email text) returns text
language plpgsql stable strict set search_path = '' as $$
declare
  address text := lower(email);
  service app.mail_domains;
  local_part text;
begin
  select * into service from app.mail_domains as known where known.domain = split_part(address, '@', 2);
  if not found then
    return address;
  end if;
  local_part := split_part(address, '@', 1);
  if position('+' in local_part) > 1 then
    local_part := split_part(local_part, '+', 1);
  end if;
  if service.ignores_dots then
    local_part := replace(local_part, '.', '');
  end if;
  return local_part || '@' || service.canonical;
end
$$;
comment on function app.mailbox is 'The same for every spelling of an address that reaches one mailbox.';
