create table app.lost_mails (
  is_one boolean primary key default true constraint "what officers have not read of is one row" check (is_one),
  version int not null default 1,
  danger text[] not null constraint "a lost mail is noted for its words" check (danger <> '{}'),
  number int not null default 1,
  first_at timestamptz not null,
  last_at timestamptz not null
);
comment on table app.lost_mails is
  'That mails about danger came which belong to no case, until an officer has read of them: the words of the lists, how many and when. '
  'One row, so a thousand mails do not fill the desk.';
alter table app.lost_mails enable row level security;
