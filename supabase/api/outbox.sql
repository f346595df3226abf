create or replace function app.queue_mail(template text, lang text, recipient text, data jsonb) returns void
language plpgsql volatile set search_path = '' as $$
declare
  at timestamptz := app.clock();
  lane text;
begin
  select known.lane into strict lane from app.mail_templates as known where known.template = queue_mail.template;
  insert into app.outbox (template, lane, lang, recipient, data, queued_at, due_at)
  values (queue_mail.template, lane, queue_mail.lang, queue_mail.recipient, queue_mail.data, at, at);
end
$$;
comment on function app.queue_mail is 'Adds a mail to the outbox, in the lane of its template. An unknown template is an error.';

create or replace function app.is_wanted(mail app.outbox) returns boolean
language plpgsql stable set search_path = '' as $$
begin
  return mail.template <> 'petition_update' or exists (
    select from app.signatures as told
    cross join lateral app.signatures_of_mailbox(told.petition, app.mailbox_of(told)) as signer
    where told.id = (mail.data ->> 'signature')::bigint and signer.state = 'confirmed' and signer.wants_updates
  );
end
$$;
comment on function app.is_wanted is 'False for news that nobody in the mailbox wants any more since it was queued.';

create or replace function public.claim_mail(most int, lane text default null) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  at timestamptz := app.clock();
  tries int := app.rule('mail_tries');
  lease_ends_at timestamptz := at + app.span('mail_lease_seconds');
  claimed jsonb;
begin
  update app.outbox as mail set failed_at = at
  where mail.sent_at is null and mail.failed_at is null and mail.due_at <= at and mail.attempts >= tries;
  with due as (
    select mail.id, app.is_wanted(mail) as is_wanted from app.outbox as mail
    where mail.sent_at is null and mail.failed_at is null and mail.due_at <= at
      and (claim_mail.lane is null or mail.lane = claim_mail.lane)
    order by mail.lane, mail.due_at
    limit claim_mail.most
    for update skip locked
  ), dropped as (
    delete from app.outbox as mail using due where mail.id = due.id and not due.is_wanted
  ), taken as (
    update app.outbox as mail set attempts = mail.attempts + 1, due_at = lease_ends_at
    from due where mail.id = due.id and due.is_wanted
    returning mail.id, mail.template, mail.lang, mail.recipient, mail.data
  )
  select coalesce(jsonb_agg(to_jsonb(taken) order by taken.id), '[]') into claimed from taken;
  return claimed;
end
$$;
comment on function public.claim_mail is
  'Mails to send now, of one lane or of both, leased for mail_lease_seconds: awaited mails before told ones. A claim counts as a '
  'try, so a sender that dies has used one. News that is no longer wanted is deleted.';
grant execute on function public.claim_mail to service_role;

create or replace function public.settle_mail(id bigint, error text default null) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  at timestamptz := app.clock();
begin
  if settle_mail.error is null then
    update app.outbox as mail set sent_at = at, failed_at = null, error = null, recipient = null, data = '{}'
    where mail.id = settle_mail.id and mail.sent_at is null;
  else
    update app.outbox as mail set
      error = left(settle_mail.error, 200),
      failed_at = case when mail.attempts >= app.rule('mail_tries') then at end,
      due_at = at + app.span('mail_pause_' || greatest(least(mail.attempts, 7), 1) || '_minutes')
    where mail.id = settle_mail.id and mail.sent_at is null and mail.failed_at is null;
  end if;
  return '{}';
end
$$;
grant execute on function public.settle_mail to service_role;

create or replace function app.sweep_outbox() returns jsonb
language plpgsql volatile set search_path = '' as $$
declare
  mails int;
begin
  delete from app.outbox as mail
  where mail.sent_at < app.keep_from('sent_mail_days') or mail.failed_at < app.keep_from('failed_mail_days');
  get diagnostics mails = row_count;
  return jsonb_build_object('mails', mails);
end
$$;
