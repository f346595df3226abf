create domain app.person_name as text
  constraint "a name has 1 to 150 characters"
    check (char_length(value) <= 150 and value = btrim(value) and value <> '')
  constraint "a name has 30 characters of Chinese, Japanese or Korean" check (
    regexp_count(app.seen_name(value), '[\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]') <= 30
  )
  -- The form asks for a letter. PostgreSQL may not know the newest scripts, so here all but signs and digits will do.
  constraint "a name has a letter" check (
    app.seen_name(value) collate "pg_c_utf8" ~ '[^[:punct:][:space:][:cntrl:][:digit:]\u0300-\u036f]'
  )
  constraint "a name holds no control character"
    check (value !~ '[\u0001-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufff9-\ufffb\ufeff]')
  constraint "a name does not begin like a formula" check (app.seen_name(value) !~ '^[-=+@]')
  constraint "a name holds no link, address or phone number" check (not app.holds_contact(value));
comment on domain app.person_name is 'A person''s full name in any script; the same rules as src/domain/name.ts.';
