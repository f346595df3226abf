create domain app.hash as bytea
  constraint "a hash has 32 bytes" check (octet_length(value) = 32);

create table app.confirmations (
  id uuid primary key,
  signature bigint not null references app.signatures on delete cascade,
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

create function app.prospect_of(mine app.signatures) returns text
language plpgsql stable set search_path = '' as $$
declare
  holders int;
  share_a_home boolean;
  same_name text;
begin
  select count(*), bool_and(holder.postcode = mine.postcode), max(holder.state) filter (where holder.name_key = mine.name_key)
  into holders, share_a_home, same_name
  from app.signatures as holder
  where (holder.petition, holder.mailbox) = (mine.petition, mine.mailbox) and holder.slot is not null;
  return case
    when same_name = 'confirmed' then 'already'
    when same_name is not null or mine.state in ('withdrawn', 'invalidated') then 'withdrawn'
    when holders = 2 or not share_a_home then 'full'
    else 'pending'
  end;
end
$$;
comment on function app.prospect_of is
  'What would come of confirming a signature: pending (it would count), already (this person''s counts), withdrawn (it '
  'was taken off) or full (two others hold the mailbox''s places, or one with another postcode).';

create function app.record_request(
  id uuid, mine app.signatures, action text, token_hash text, code_hash text, chain uuid default null
) returns void
language plpgsql volatile set search_path = '' as $$
declare
  prospect text := app.prospect_of(mine);
  is_mailed boolean := app.may_mail(mine.mailbox, mine.petition);
begin
  if is_mailed then
    perform app.queue_mail(
      case prospect
        when 'pending' then 'confirm_signature' when 'already' then 'already_signed'
        when 'full' then 'mailbox_full' else 'signature_taken_off'
      end,
      mine.lang, mine.email,
      jsonb_build_object('confirmation_id', record_request.id, 'action', record_request.action, 'name', mine.name)
    );
  end if;
  insert into app.confirmations (id, signature, token_hash, code_hash, chain, created_at)
  values (
    record_request.id, mine.id, decode(record_request.token_hash, 'hex'),
    case when is_mailed and prospect = 'pending' then decode(record_request.code_hash, 'hex') end,
    record_request.chain, app.clock()
  );
end
$$;
comment on function app.record_request is 'Keeps a request and queues the mail that tells the mailbox what can come of it.';
