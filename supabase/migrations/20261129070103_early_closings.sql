insert into app.transitions (state, act, role, next_state, is_public) values
  ('open', 'close_early', 'moderator', 'closed', true);

create table app.early_closings (
  petition int references app.petitions on delete restrict,
  lang app.lang,
  body text not null
    constraint "why a petition closed early has 1 to 500 characters" check (char_length(body) between 1 and 500)
    constraint "why a petition closed early can be seen" check (app.seen_name(body) ~ '[^\s\u2800\u0300-\u036f]'),
  primary key (petition, lang)
);
comment on table app.early_closings is 'Why staff closed a petition before its last day. Its page says so.';
alter table app.early_closings enable row level security;
