create index "addresses without a mailbox" on app.signatures (petition) where mailbox is null and email is not null;
