create domain app.person_name as text
  constraint "a name has 1 to 255 characters"
    check (char_length(value) <= 255 and value = btrim(value) and value <> '')
  constraint "a name can be seen" check (btrim(app.seen_name(value)) <> '')
  constraint "a name holds no control character"
    check (value !~ '[\u0001-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufff9-\ufffb\ufeff]')
  constraint "a name does not begin like a formula" check (app.seen_name(value) !~ '^[-=+@]')
  constraint "a name holds no link"
    check (
      -- A name without a dot or a colon has no link: this test saves most of the work.
      app.seen_name(value) !~ '[.。:]'
      or app.seen_name(value) !~* '://|(^|[^[:alnum:]])www[.。]'
      and app.seen_name(value) !~* '[[:alnum:]-][.。][[:alnum:]-]{2,}(:[0-9]|[/?#\\])'
      and app.seen_name(value) !~* (
        '[[:alnum:]-]{2}[.。](com|net|org|uk|co|info|biz|io|me|ru|xyz|top|site|shop|online|link|click|app|dev'
        '|cymru|wales)([^[:alnum:]]|$)'
      )
    );
comment on domain app.person_name is 'A person''s full name in any script; the same rules as src/domain/name.ts.';
