insert into app.rules (name, value, unit, least, most) values
  ('page_line_per_address', 20, 'requests', 1, 100000),
  ('page_line_per_network', 200, 'requests', 1, 100000),
  ('page_line_window_minutes', 60, 'minutes', 1, 1440);
