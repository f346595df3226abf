create or replace function app.phone_key(phone text) returns text
language plpgsql immutable strict set search_path = '' as $$
begin
  return nullif(regexp_replace(regexp_replace(phone, '\D', '', 'g'), '^(00)?440?', '0'), '');
end
$$;
comment on function app.phone_key is 'Equal for all ways to write a phone number: +44 (0)1632 960100 and 01632 960 100. Null without a digit.';
