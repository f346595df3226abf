create domain app.template as text
  constraint "a mail has a known template" check (
    value in (
      'confirm_signature', 'already_signed', 'signature_taken_off', 'mailbox_full', 'feedback_received',
      'feedback_for_team'
    )
  );

create table app.outbox (
  id bigint generated always as identity primary key,
  template app.template not null,
  lang app.lang not null,
  recipient app.email,
  data jsonb not null,
  queued_at timestamptz not null default app.clock(),
  due_at timestamptz not null default app.clock(),
  attempts smallint not null default 0
    constraint "a mail is tried twenty times at most" check (attempts between 0 and 20),
  error text
    constraint "an error is a short class or code" check (char_length(error) <= 200),
  sent_at timestamptz,
  failed_at timestamptz,
  constraint "a mail on its way has a recipient" check (recipient is not null or sent_at is not null or failed_at is not null),
  constraint "a sent mail holds no personal data" check (sent_at is null or (recipient is null and data = '{}'))
) with (fillfactor = 70);
comment on column app.outbox.due_at is 'The moment from which the mail may be tried; during a try, the end of the lease.';
create index "mail on its way" on app.outbox (due_at) where sent_at is null and failed_at is null;
alter table app.outbox enable row level security;
