alter table app.petitions
  add verdict text constraint "a verdict is known" check (verdict in ('yes', 'partly', 'no', 'undecided'));
comment on column app.petitions.verdict is
  'What the council''s response says, in a word. Null before the response, and for one from before this column.';
