create table app.retention_rules (
  kind text primary key,
  keep interval not null constraint "something is kept for a while" check (keep > interval '0')
);
comment on table app.retention_rules is 'How long what is no longer needed is kept. Operators may change these.';
alter table app.retention_rules enable row level security;

insert into app.retention_rules values
  ('unconfirmed_signature', '30 days'),
  ('confirmation_without_signature', '7 days'),
  ('sent_mail', '7 days'),
  ('failed_mail', '30 days');

create function app.keep_from(kind text) returns timestamptz
language plpgsql stable set search_path = '' as $$
begin
  return app.clock() - (select rule.keep from app.retention_rules as rule where rule.kind = keep_from.kind);
end
$$;

create function app.sweep_mailboxes() returns void
language plpgsql volatile set search_path = '' as $$
declare
  box app.mailboxes;
begin
  -- Someone may be signing with it just now: lock each first, look for signatures after.
  for box in
    select * from app.mailboxes as known
    where not exists (
      select from app.signatures as signature
      where (signature.petition, signature.mailbox) = (known.petition, known.mailbox)
    )
    for update skip locked
  loop
    delete from app.mailboxes as known
    where (known.petition, known.mailbox) = (box.petition, box.mailbox)
      and not exists (
        select from app.signatures as signature
        where (signature.petition, signature.mailbox) = (box.petition, box.mailbox)
      );
  end loop;
end
$$;

create function public.sweep() returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  at timestamptz := app.clock();
  signatures int;
  confirmations int;
  mails int;
begin
  delete from app.signatures as signature using app.petitions as asked
  where asked.id = signature.petition and signature.state = 'pending'
    and (signature.asked_at < app.keep_from('unconfirmed_signature') or at > app.counts_until(asked));
  get diagnostics signatures = row_count;

  delete from app.confirmations as confirmation
  where confirmation.signature is null
    and confirmation.created_at < app.keep_from('confirmation_without_signature')
    and not exists (select from app.confirmations as later where later.chain = confirmation.id);
  get diagnostics confirmations = row_count;

  perform app.sweep_mailboxes();

  delete from app.outbox as mail
  where mail.sent_at < app.keep_from('sent_mail') or mail.failed_at < app.keep_from('failed_mail');
  get diagnostics mails = row_count;

  delete from app.limits as used where used.ends_at <= at;
  delete from app.limit_salts as salt where salt.day < (at at time zone 'UTC')::date;

  perform app.record_act('sweep', null, jsonb_build_object(
    'signatures', signatures, 'confirmations', confirmations, 'mails', mails
  ));
  return jsonb_build_object('signatures', signatures, 'confirmations', confirmations, 'mails', mails);
end
$$;
comment on function public.sweep is 'Deletes what has outlived its purpose, and says how much. Run every night.';

grant execute on function public.sweep to service_role;
