insert into app.rules (name, value, unit, least, most) values ('pattern_names', 2000, 'signatures', 100, 5000);
