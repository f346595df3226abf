alter table app.creations add address_proven_at timestamptz;
comment on column app.creations.address_proven_at is
  'When a reader of the mailbox confirmed the address that a helper wrote down for the creator. Null for a creator who confirmed online.';

insert into app.mail_templates (template, lane) values ('confirm_address', 'awaited');
