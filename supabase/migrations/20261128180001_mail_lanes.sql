create table app.mail_templates (
  template text primary key
    constraint "a template is snake_case" check (template ~ '^[a-z]+(_[a-z]+)*$'),
  lane text not null constraint "a mail goes in a known lane" check (lane in ('awaited', 'told'))
);
comment on table app.mail_templates is
  'The mails that we send. The letter of each is in src/server/mail/letters/. A person waits for an awaited mail, so it '
  'goes before every told one, which may go to thousands.';
alter table app.mail_templates enable row level security;

insert into app.mail_templates (template, lane) values
  ('confirm_signature', 'awaited'), ('already_signed', 'awaited'), ('signature_taken_off', 'awaited'),
  ('mailbox_full', 'awaited'), ('feedback_received', 'awaited'), ('feedback_for_team', 'awaited');

-- No foreign key to the templates: everybody who queues a mail would lock the same row.
alter table app.outbox
  alter column template type text,
  add lane text not null default 'awaited' constraint "a mail goes in a known lane" check (lane in ('awaited', 'told'));
alter table app.outbox alter column lane drop default;
drop domain app.template;
drop index app."mail on its way";
create index "mail on its way" on app.outbox (lane, due_at) where sent_at is null and failed_at is null;
