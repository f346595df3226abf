create domain app.postcode as text
  constraint "a postcode has a UK shape, upper case, one space" check (
    value ~ (
      '^(GIR 0AA|BFPO \d{1,4}|([A-PR-UWYZ](\d\d?|\d[A-HJKPSTUW]|[A-HK-Y]\d\d?|[A-HK-Y]\d[ABEHMNPRVWXY]))'
      ' \d[ABD-HJLNP-UW-Z]{2})$'
    )
  );

create table app.areas (
  slug app.slug primary key
);
comment on table app.areas is 'Wards or parishes. Their names and texts are content.';
alter table app.areas enable row level security;

create table app.postcode_areas (
  prefix text primary key
    constraint "a prefix is the beginning of a postcode" check (prefix ~ '^[A-Z0-9]{2,4}( \d([A-Z]{2}|[A-Z])?)?$'),
  area app.slug not null references app.areas on update cascade on delete cascade
);
comment on table app.postcode_areas is
  'The area of an outward code (TB1), a sector (TB1 2) or a whole postcode. The longest match decides.';
create index on app.postcode_areas (area);
alter table app.postcode_areas enable row level security;
