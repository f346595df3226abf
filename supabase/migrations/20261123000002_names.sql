create domain app.person_name as text
  constraint "a name has 1 to 255 characters"
    check (char_length(value) <= 255 and value = btrim(value) and value <> '')
  constraint "a name holds no control character"
    check (value !~ '[\u0001-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufff9-\ufffb\ufeff]')
  constraint "a name does not begin like a formula" check (value !~ '^[-=+@＝＋－＠]')
  constraint "a name holds no link"
    check (
      value !~* '://|(^|[^[:alnum:]])www\.'
      and value !~* (
        '[[:alnum:]-]{2}\.(com|net|org|uk|co|info|biz|io|me|ru|xyz|top|site|shop|online|link|click|app|dev'
        '|cymru|wales)([^[:alnum:]]|$)'
      )
    );
comment on domain app.person_name is 'A person''s full name in any script; the same rules as src/domain/name.ts.';

create function app.name_key(name text) returns text
language plpgsql immutable strict parallel safe set search_path = '' as $$
begin
  return btrim(regexp_replace(
    lower(regexp_replace(translate(normalize(name, nfkd), '’‘ʼ`', ''''''''''), '[\u0300-\u036f]', '', 'g')
      collate "pg_c_utf8"),
    '\s+', ' ', 'g'
  ));
end
$$;
comment on function app.name_key is
  'Equal for names that differ only in case, spacing, accents or the shape of an apostrophe.';
