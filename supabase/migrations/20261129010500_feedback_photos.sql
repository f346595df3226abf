create table app.feedback_photos (
  feedback bigint primary key references app.feedback on delete cascade,
  photo bytea not null
    constraint "a photo is a JPEG of at most 200,000 bytes" check (
      octet_length(photo) <= 200000 and substring(photo from 1 for 3) = '\xffd8ff'
    ),
  sent_at timestamptz not null default app.clock()
);
comment on table app.feedback_photos is
  'The photo that belongs to feedback, as the hub encoded it: without its place, its camera and anything else around the picture.';
-- A JPEG cannot be compressed again, so PostgreSQL does not try.
alter table app.feedback_photos alter column photo set storage external;
alter table app.feedback_photos enable row level security;

insert into app.feedback_transitions (state, act, actor, role, next_state, mails) values
  ('received', 'send_photo', 'sender', null, 'received', null),
  ('in_progress', 'send_photo', 'sender', null, 'in_progress', null),
  ('answered', 'send_photo', 'sender', null, 'answered', null),
  ('received', 'remove_photo', 'staff', 'officer', 'received', null),
  ('in_progress', 'remove_photo', 'staff', 'officer', 'in_progress', null),
  ('answered', 'remove_photo', 'staff', 'officer', 'answered', null),
  ('closed', 'remove_photo', 'staff', 'officer', 'closed', null);
