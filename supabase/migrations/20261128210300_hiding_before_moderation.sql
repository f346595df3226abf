insert into app.transitions (state, act, role, next_state, is_public) values
  ('collecting_sponsors', 'hide', 'moderator', 'hidden', false);
