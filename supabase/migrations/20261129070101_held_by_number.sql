-- What we hold about a person is a list of things, each with a number.
alter table app.own_lists add column id bigint generated always as identity;
alter table app.invalidations add column number bigint generated always as identity;

comment on type app.held_item is
  'A thing that we hold about a person: a signature, feedback, a mail, a petition, a link to their own list or the criteria of an '
  'invalidation that names them, and whose it seems to be. A thing that is found by name has nothing else that leads to the person.';
