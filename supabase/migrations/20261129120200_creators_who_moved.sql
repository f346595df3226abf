insert into app.transitions (state, act, role, next_state, is_public) values
  ('collecting_sponsors', 'move_creator_of', 'officer', 'collecting_sponsors', false),
  ('in_moderation', 'move_creator_of', 'officer', 'in_moderation', false),
  ('open', 'move_creator_of', 'officer', 'open', false),
  ('closed', 'move_creator_of', 'officer', 'closed', false),
  ('rejected', 'move_creator_of', 'officer', 'rejected', false);

insert into app.mail_templates (template, lane) values ('creator_moved', 'awaited');

alter table app.signatures
  add moved_at timestamptz,
  drop constraint "an address without a mailbox was written down for a person",
  add constraint "an address without a mailbox was written down for a person"
    check (email is null or mailbox is not null or channel in ('counter', 'phone') or moved_at is not null);
comment on column app.signatures.moved_at is
  'When an officer wrote down another address for the creator of a petition, who lost the mailbox.';

-- A signature whose creator moves to another address gets another number: links from mails to the old one are sealed over the number.
alter table app.creations
  drop constraint creations_creator_fkey,
  add foreign key (creator) references app.signatures on delete set null on update cascade;
alter table app.confirmations
  drop constraint confirmations_signature_fkey,
  add foreign key (signature) references app.signatures on delete cascade on update cascade;
alter table app.sheet_lines
  drop constraint sheet_lines_signature_fkey,
  add foreign key (signature) references app.signatures on delete restrict on update cascade;
alter table app.helped
  drop constraint helped_signature_fkey,
  add foreign key (signature) references app.signatures on delete cascade on update cascade;
alter table app.invalidated_signatures
  drop constraint invalidated_signatures_signature_fkey,
  add foreign key (signature) references app.signatures on delete cascade on update cascade;
alter table app.reminders
  drop constraint reminders_signature_fkey,
  add foreign key (signature) references app.signatures on delete cascade on update cascade;
