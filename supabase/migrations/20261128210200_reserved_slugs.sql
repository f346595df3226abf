-- The same list as reservedSlugs in src/domain/petition.ts: the first parts of addresses below /petitions/ that are no petition's.
update app.petitions as asked set slug = asked.slug || '-' || asked.id where asked.slug in ('feed', 'shown');
alter table app.petitions
  drop constraint "a slug is not the name of a list",
  add constraint "a slug is no address of our own" check (
    slug not in ('open', 'awaiting-response', 'closed', 'rejected', 'start', 'feed', 'shown')
  );
