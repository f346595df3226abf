alter table app.signatures
  add phone text constraint "a phone number has at most 60 characters" check (char_length(phone) <= 60),
  add constraint "an erased signature has no phone number" check (erased_at is null or phone is null),
  add constraint "only a signature without a mailbox is set aside" check (state <> 'set_aside' or mailbox is null);
comment on column app.signatures.phone is 'Only from paper, counter and phone, if the person gave it.';
create index "people who count" on app.signatures (petition, name_key, postcode) where name_key is not null;

alter domain app.signature_state drop constraint "a signature is in a known state";
alter domain app.signature_state add constraint "a signature is in a known state" check (
  value in ('pending', 'confirmed', 'withdrawn', 'invalidated', 'set_aside')
);

insert into app.rules (name, value, unit, least, most) values
  -- Ten days on top of a weekend for a sheet that was filled in on the last day.
  ('paper_days', 14, 'days', 0, 60);
