alter table app.creations
  add to_tell text references app.mail_templates (template) on delete restrict,
  add to_tell_at timestamptz,
  add constraint "what is to be told has its time" check ((to_tell is null) = (to_tell_at is null));
comment on column app.creations.to_tell is
  'The mail that the creator would have got, if they read mail. An officer tells them by phone or by letter.';
create index on app.creations (to_tell) where to_tell is not null;

insert into app.transitions (state, act, role, next_state, is_public) values
  ('collecting_sponsors', 'withdraw_for', 'officer', 'ended', false),
  ('in_moderation', 'withdraw_for', 'officer', 'ended', false),
  ('rejected', 'amend_for', 'officer', 'in_moderation', true);
