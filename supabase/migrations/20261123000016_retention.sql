create table app.retention_rules (
  kind text primary key,
  keep interval not null constraint "something is kept for a while" check (keep > interval '0')
);
comment on table app.retention_rules is 'How long what is no longer needed is kept. Operators may change these.';
alter table app.retention_rules enable row level security;

insert into app.retention_rules values
  ('unconfirmed_signature', '30 days'),
  ('sent_mail', '7 days'),
  ('failed_mail', '30 days'),
  ('signer_of_closed_petition', '6 months'),
  ('feedback', '2 years');

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
      where (signature.petition, signature.mailbox) = (known.petition, known.mailbox) and signature.slot is not null
    )
    for update skip locked
  loop
    delete from app.mailboxes as known
    where (known.petition, known.mailbox) = (box.petition, box.mailbox)
      and not exists (
        select from app.signatures as signature
        where (signature.petition, signature.mailbox) = (box.petition, box.mailbox) and signature.slot is not null
      );
  end loop;
end
$$;

create function app.erase_signers(signatures bigint[]) returns int
language plpgsql volatile set search_path = '' as $$
declare
  erased bigint[];
begin
  with emptied as (
    update app.signatures as signature set
      erased_at = app.clock(), name = null, email = null, mailbox = null, slot = null, postcode = null,
      wants_updates = false
    from app.petitions as asked
    where signature.id = any (erase_signers.signatures) and signature.erased_at is null
      and asked.id = signature.petition
      and (signature.state in ('withdrawn', 'invalidated') or app.clock() > app.counts_until(asked))
    returning signature.id
  )
  select coalesce(array_agg(emptied.id), '{}') into erased from emptied;
  delete from app.confirmations as confirmation where confirmation.signature = any (erased);
  perform app.sweep_mailboxes();
  return cardinality(erased);
end
$$;
comment on function app.erase_signers is
  'Empties signatures of everything that names a person and says how many. The rows stay, so counts stay proven. One that '
  'counts on an open petition is left alone, or its signer could sign again: take it off first.';

create function app.signers_to_erase() returns bigint[]
language plpgsql stable set search_path = '' as $$
begin
  return array(
    select signature.id from app.signatures as signature
    join app.petitions as asked on asked.id = signature.petition
    where signature.erased_at is null and app.ends_at(asked) < app.keep_from('signer_of_closed_petition')
    limit 10000
  );
end
$$;
comment on function app.signers_to_erase is 'As many as a sweep can erase well within the time of a statement; the rest is next.';

create function public.sweep() returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  at timestamptz := app.clock();
  signatures int;
  mails int;
  messages int;
  signers int;
  swept jsonb;
begin
  delete from app.signatures as signature using app.petitions as asked
  where asked.id = signature.petition and signature.state = 'pending'
    and (signature.signed_at < app.keep_from('unconfirmed_signature') or at > app.counts_until(asked));
  get diagnostics signatures = row_count;

  -- It sweeps the mailboxes too.
  signers := app.erase_signers(app.signers_to_erase());

  delete from app.outbox as mail
  where mail.sent_at < app.keep_from('sent_mail') or mail.failed_at < app.keep_from('failed_mail');
  get diagnostics mails = row_count;

  delete from app.feedback as message where message.received_at < app.keep_from('feedback');
  get diagnostics messages = row_count;

  delete from app.limits as used where used.ends_at <= at;
  delete from app.limit_salts as salt where salt.day < app.today();
  update app.feedback as message set double_key = null
  where message.double_key is not null and (message.received_at at time zone 'Europe/London')::date < app.today();

  swept := jsonb_build_object(
    'signatures', signatures, 'mails', mails, 'messages', messages,
    'signers', signers
  );
  perform app.record_act('sweep', null, swept);
  return swept;
end
$$;
comment on function public.sweep is 'Deletes what has outlived its purpose, and says how much. Run every night.';

grant execute on function public.sweep to service_role;
