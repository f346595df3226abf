alter table app.feedback_messages
  alter column channel type text,
  add constraint "a message of a case comes by a known channel"
    check (channel in ('web', 'paper', 'counter', 'phone', 'mail')),
  add quoted text
    constraint "folded text has 1 to 20000 characters" check (char_length(quoted) between 1 and 20000),
  add left_out text[] not null default '{}'
    constraint "what was left out of a mail is known" check (left_out <@ array['attachment', 'rest']),
  add constraint "only a mail has folded text and leaves something out"
    check (channel is not distinct from 'mail' or (quoted is null and left_out = '{}'));
comment on column app.feedback_messages.quoted is
  'What stood in a mail besides its new words: older mails and the lines below a name. Residents do not see it on their page.';
comment on column app.feedback_messages.left_out is 'What was in a mail and is not kept: attachments, or the rest of a long text.';

create table app.received_mails (
  mail_hash bytea primary key,
  feedback bigint not null references app.feedback on delete cascade,
  received_at timestamptz not null default app.clock()
);
comment on table app.received_mails is
  'A hash of each mail that came for a case, so that a mail which a mail server sends twice is one message.';
create index on app.received_mails (feedback);
create index on app.received_mails (received_at);
alter table app.received_mails enable row level security;

-- A mail server goes on trying for some days.
insert into app.rules (name, value, unit, least, most) values ('received_mail_days', 14, 'days', 7, 366);

insert into app.mail_templates (template, lane) values
  ('feedback_reply_refused', 'awaited'), ('feedback_reply_cut', 'awaited');
