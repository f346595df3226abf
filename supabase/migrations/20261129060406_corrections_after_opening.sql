insert into app.transitions (state, act, role, next_state, is_public) values
  ('open', 'correct', 'moderator', 'open', true),
  ('closed', 'correct', 'moderator', 'closed', true);
