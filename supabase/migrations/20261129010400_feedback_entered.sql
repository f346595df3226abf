alter table app.feedback add entered_by uuid references app.staff on delete set null;
comment on column app.feedback.entered_by is
  'Who wrote down a message that came by letter, by phone or face to face. Only this person is shown its four words.';
create index on app.feedback (entered_by) where entered_by is not null;

-- The desk looks for messages by what their sender left.
create index "feedback by address" on app.feedback (lower(email)) where email is not null;
create index "feedback by phone number" on app.feedback (app.phone_key(phone)) where phone is not null;

-- A list of the inbox counts all that it finds, and reads only this.
create index "feedback in the inbox" on app.feedback (state, id)
  include (topic, kind, promised_on, danger, taken_by, paused_at, replied_at, merged_into) where erased_at is null;

insert into app.rules (name, value, unit, least, most) values ('entered_back_days', 90, 'days', 1, 366);
