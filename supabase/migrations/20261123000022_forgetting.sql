-- Longer than a session can last, and than anybody could begin it again.
insert into app.retention_rules values ('staff_session', '30 days');

create or replace function public.sweep() returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  at timestamptz := app.clock();
  signatures int;
  mails int;
  messages int;
  signers int;
  sessions int;
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

  delete from app.staff_sessions as session where session.seen_at < app.keep_from('staff_session');
  get diagnostics sessions = row_count;

  delete from app.limits as used where used.ends_at <= at;
  delete from app.limit_salts as salt where salt.day < app.today();
  update app.feedback as message set double_key = null
  where message.double_key is not null and (message.received_at at time zone 'Europe/London')::date < app.today();

  swept := jsonb_build_object(
    'signatures', signatures, 'mails', mails, 'messages', messages,
    'signers', signers, 'sessions', sessions
  );
  perform app.record_act('sweep', null, swept);
  return swept;
end
$$;
