create domain app.hash as bytea
  constraint "a hash has 32 bytes" check (octet_length(value) = 32);

create table app.confirmations (
  id uuid primary key,
  petition int not null,
  mailbox text not null,
  signature bigint references app.signatures on delete set null,
  lang app.lang not null,
  token_hash app.hash not null constraint "a token belongs to one confirmation" unique,
  code_hash app.hash,
  tries smallint not null default 0
    constraint "a code can be tried five times" check (tries between 0 and 5),
  chain uuid references app.confirmations on delete cascade,
  asked smallint not null default 1
    constraint "a mail can be asked for five times" check (asked between 1 and 5),
  created_at timestamptz not null default app.clock()
);
comment on table app.confirmations is
  'One a request to sign, whatever came of it, so that what follows tells nobody who has signed. Only hashes of its '
  'link and its code are here.';
comment on column app.confirmations.code_hash is 'Null where no code was mailed: one that nobody was sent is never right.';
comment on column app.confirmations.chain is 'The first request, when this one came of "send it again"; asked counts there.';
create index on app.confirmations (signature);
create index on app.confirmations (chain) where chain is not null;
alter table app.confirmations enable row level security;

create function app.request_data(confirmation_id uuid, action text, name text) returns jsonb
language plpgsql immutable set search_path = '' as $$
begin
  return jsonb_build_object('confirmation_id', confirmation_id, 'action', action, 'name', name);
end
$$;
comment on function app.request_data is 'What the mail about a request is made of.';

create function app.mail_request(
  confirmation_id uuid, petition app.petitions, mailbox text, signature bigint, lang text, recipient text
) returns text
language plpgsql volatile set search_path = '' as $$
declare
  signed app.signatures;
  template text;
begin
  if mail_request.signature is null then
    update app.mailboxes as known set full_mails = known.full_mails + 1
    where known.petition = petition.id and known.mailbox = mail_request.mailbox and known.full_mails < 2;
    template := 'mailbox_full';
  else
    update app.signatures as known set mails = known.mails + 1, asked_at = app.clock()
    where known.id = mail_request.signature and known.mails < 5
    returning known.* into signed;
    template := case signed.state
      when 'pending' then 'confirm_signature' when 'confirmed' then 'already_signed' else 'signature_taken_off'
    end;
  end if;
  if not found then
    return null;
  end if;
  perform app.queue_mail(
    template, mail_request.lang, coalesce(signed.email, mail_request.recipient),
    app.request_data(confirmation_id, petition.action, signed.name)
  );
  return template;
end
$$;
comment on function app.mail_request is
  'Queues the mail that a request calls for and names its template; null once the signature has had its five mails, or '
  'the full mailbox its two.';

create function app.record_confirmation(
  id uuid, petition app.petitions, mailbox text, signature bigint, lang text, recipient text,
  token_hash bytea, code_hash bytea, chain uuid default null
) returns void
language plpgsql volatile set search_path = '' as $$
declare
  template text := app.mail_request(id, petition, mailbox, signature, lang, recipient);
begin
  insert into app.confirmations (id, petition, mailbox, signature, lang, token_hash, code_hash, chain, created_at)
  values (
    record_confirmation.id, petition.id, record_confirmation.mailbox, record_confirmation.signature,
    record_confirmation.lang, record_confirmation.token_hash,
    case template when 'confirm_signature' then record_confirmation.code_hash end,
    record_confirmation.chain, app.clock()
  );
end
$$;
