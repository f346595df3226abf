create domain app.petition_state as text
  constraint "a petition is in a known state" check (
    value in ('collecting_sponsors', 'in_moderation', 'open', 'closed', 'rejected', 'hidden')
  );

create table app.petitions (
  id int generated always as identity primary key,
  slug app.slug not null constraint "a slug names one petition" unique
    -- The addresses of lists begin with these: src/domain/petition.ts.
    constraint "a slug is not the name of a list" check (slug not in ('open', 'awaiting-response', 'closed', 'rejected')),
  lang app.lang not null,
  action text not null
    constraint "an action has 1 to 100 characters" check (char_length(action) between 1 and 100),
  background text not null
    constraint "a background has 1 to 500 characters" check (char_length(background) between 1 and 500),
  details text not null default ''
    constraint "details have at most 2000 characters" check (char_length(details) <= 2000),
  creator_name app.person_name,
  state app.petition_state not null default 'collecting_sponsors',
  created_at timestamptz not null default app.clock(),
  opened_at timestamptz,
  closes_on date,
  closes_at timestamptz generated always as ((closes_on + 1)::timestamp at time zone 'Europe/London') stored,
  closed_at timestamptz,
  constraint "a published petition has opened and says when it closes"
    check (state not in ('open', 'closed') or (opened_at is not null and closes_on is not null)),
  constraint "a closed petition says when it closed, an open one does not"
    check ((state <> 'closed' or closed_at is not null) and (state <> 'open' or closed_at is null)),
  constraint "a petition closes on its last day or before" check (closed_at <= closes_at)
);
comment on column app.petitions.closes_on is 'The last day on which people can sign, in Europe/London.';
comment on column app.petitions.closes_at is 'The end of that day. A signature counts if it was made before this moment.';
alter table app.petitions enable row level security;

comment on table app.petitions is
  'Petitions are hidden, never deleted. So the tables that everybody writes to need no foreign key to this table, which '
  'would make simultaneous signers lock the same row.';

create table app.responses (
  petition int references app.petitions on delete restrict,
  lang app.lang,
  body text not null
    constraint "a response has 1 to 20000 characters" check (char_length(body) between 1 and 20000)
    constraint "a response can be seen" check (app.seen_name(body) ~ '[^\s\u2800\u0300-\u036f]'),
  published_on date not null,
  primary key (petition, lang)
);
alter table app.responses enable row level security;

create table app.rejection_codes (
  code text primary key
    constraint "a rejection code is snake_case" check (code ~ '^[a-z]+(_[a-z]+)*$'),
  hides boolean not null
);
comment on table app.rejection_codes is
  'Why a petition can be rejected. Of some reasons, the text itself must not be shown: the petition is hidden. The words '
  'are in src/strings/en/petitions.ts.';
alter table app.rejection_codes enable row level security;
insert into app.rejection_codes (code, hides) values
  ('already_policy', false), ('duplicate', false), ('not_ours', false), ('unclear', false),
  ('personal', true), ('offensive', true), ('confidential', true);

create table app.rejections (
  petition int primary key references app.petitions on delete restrict,
  code text not null references app.rejection_codes on update cascade on delete restrict,
  rejected_at timestamptz not null default app.clock()
);
create index on app.rejections (code);
alter table app.rejections enable row level security;

create table app.rejection_details (
  petition int references app.rejections on delete restrict,
  lang app.lang,
  body text not null
    constraint "the details of a rejection have 1 to 4000 characters" check (char_length(body) between 1 and 4000)
    constraint "the details of a rejection can be seen" check (app.seen_name(body) ~ '[^\s\u2800\u0300-\u036f]'),
  primary key (petition, lang)
);
alter table app.rejection_details enable row level security;
