create or replace function app.seen_name(name text) returns text
language plpgsql immutable strict parallel safe set search_path = '' as $$
begin
  -- Most names here consist of printable ASCII and À to ı, which need no change: this test saves most of the work.
  if name ~ '^[ -~\u00c0-\u0131]*$' then
    return name;
  end if;
  return regexp_replace(
    normalize(name, nfkc),
    '[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164'
    '\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]',
    '', 'g'
  );
end
$$;
comment on function app.seen_name is
  'A name as a reader sees it: usual instead of full-width characters, no default ignorable code points of Unicode.';

create or replace function app.name_key(name text) returns text
language plpgsql immutable strict parallel safe set search_path = '' as $$
begin
  return btrim(regexp_replace(
    lower(
      regexp_replace(
        translate(normalize(app.seen_name(name), nfkd), '’‘ʼ`', ''''''''''), '[\u0300-\u036f]', '', 'g'
      ) collate "pg_c_utf8"
    ),
    '\s+', ' ', 'g'
  ));
end
$$;
comment on function app.name_key is
  'Equal for names that differ only in case, spacing, accents, the shape of an apostrophe, or invisible characters.';
