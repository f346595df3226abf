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

create or replace function app.holds_contact(name text) returns boolean
language plpgsql immutable strict parallel safe set search_path = '' as $$
declare
  seen text;
  -- A character of a word or of a domain: all but spaces, dots and the punctuation of ASCII, though hyphens are in.
  part constant text := '[^\u0001-,./:-@\[-`{-~。]';
begin
  -- Most names have none of these signs: this test saves most of the work.
  if name ~ '^[A-Za-zÀ-ž '',-]*$' then
    return false;
  end if;
  seen := app.seen_name(name);
  -- This collation knows the digits of every script.
  if seen ~ '@' or regexp_count(seen collate "und-x-icu", '[[:digit:]]') > 5 then
    return true;
  elsif seen ~* concat_ws('|',
    '//', '\\\\', '(?<!' || part || ')(?:mailto|tel|sms|data|javascript):', '(?<!' || part || ')www[.。]', '[0-9][.。][0-9]',
    part || '[.。]' || part || '{2,}(?::[0-9]|[/?#\\])'
  ) or seen ~ ('(?<!' || part || ')' || part || '[.。](?:com|net|org|info|co|me|ai|io)(?!' || part || ')') then
    return true;
  end if;
  -- As if a space followed the dot of an initial or of a shortened word: J.R.R. Tolkien, St.John Smith.
  seen := regexp_replace(
    seen, '(?<!' || part || ')(-?' || part || '[\u0300-\u036f]?|[\u0900-\u109f]{1,4})[.。](?=' || part || ')', '\1. ', 'g'
  );
  seen := regexp_replace(
    seen,
    '(?<![^ .(-])(abd|capt|ch|chas|chr|cllr|col|dip|dr|fr|gen|geo|gh|hon|ing|jas|jr|kh|lt|ma|mc|md|mgr'
    '|mohd|mr|mrs|ms|mt|muh|muhd|mx|ph|prof|rev|sgt|sh|sk|smt|sr|st|sta|ste|sto|th|thos|wm|дж|св)[.。](?=' || part || ')',
    '\1. ', 'gi'
  );
  return seen ~ (part || '{2}[.。]' || part || '{2}');
end
$$;
comment on function app.holds_contact is
  'Whether a link, an address or a phone number stands in a name; the same rules as src/domain/name-contact.ts.';

create or replace function app.name_key(name text) returns text
language plpgsql immutable strict parallel safe set search_path = '' as $$
declare
  letters text := lower(app.seen_name(name) collate "pg_c_utf8");
begin
  if letters !~ '^[ -~]*$' then
    -- Marks are accents only on Latin and Greek letters. Elsewhere they make another letter: й, が, कि.
    letters := regexp_replace(normalize(letters, nfkd), '([a-z\u00c0-\u024f\u0370-\u03ff])[\u0300-\u036f]+', '\1', 'g');
    letters := translate(letters, 'øłđðħŧıςيك', 'olddhtiσیک');
    letters := replace(replace(replace(replace(letters, 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th');
    -- Russian prints ё as е, and Hebrew and Arabic are written with or without their points.
    letters := replace(letters, 'е' || U&'\0308', 'е');
    letters := regexp_replace(letters, '[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u0652\u0670]', '', 'g');
  end if;
  letters := regexp_replace(letters collate "pg_c_utf8", '[[:punct:][:space:][:cntrl:]\u02b0-\u02ff]', '', 'g');
  return coalesce(nullif(letters, ''), app.seen_name(name));
end
$$;
comment on function app.name_key is
  'Equal for two ways to write one person''s name: the same letters and digits in the same order, whatever their case, '
  'accents, spaces and punctuation. docs/decisions/0023 says why; tests/database/same-person.test.ts has the pairs.';
