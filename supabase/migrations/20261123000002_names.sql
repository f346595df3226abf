create function app.seen_name(name text) returns text
language plpgsql immutable strict parallel safe set search_path = '' as $$
begin
  return regexp_replace(
    normalize(name, nfkc),
    '[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164'
    '\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]',
    '', 'g'
  );
end
$$;
comment on function app.seen_name is
  'A name as a reader sees it: full-width forms as usual ones, without Unicode''s default ignorable code points.';

create domain app.person_name as text
  constraint "a name has 1 to 255 characters"
    check (char_length(value) <= 255 and value = btrim(value) and value <> '')
  constraint "a name can be seen" check (btrim(app.seen_name(value)) <> '')
  constraint "a name holds no control character"
    check (value !~ '[\u0001-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufff9-\ufffb\ufeff]')
  constraint "a name does not begin like a formula" check (app.seen_name(value) !~ '^[-=+@]')
  constraint "a name holds no link"
    check (
      app.seen_name(value) !~* '://|(^|[^[:alnum:]])www[.。]'
      and app.seen_name(value) !~* '[[:alnum:]-][.。][[:alnum:]-]{2,}(:[0-9]|[/?#\\])'
      and app.seen_name(value) !~* (
        '[[:alnum:]-]{2}[.。](com|net|org|uk|co|info|biz|io|me|ru|xyz|top|site|shop|online|link|click|app|dev'
        '|cymru|wales)([^[:alnum:]]|$)'
      )
    );
comment on domain app.person_name is 'A person''s full name in any script; the same rules as src/domain/name.ts.';

create function app.name_key(name text) returns text
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
  'Equal for names that differ only in case, spacing, accents, the shape of an apostrophe, or what nobody sees.';
