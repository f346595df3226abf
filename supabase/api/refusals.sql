create or replace function app.refuse(status int, reason text, hint text default '') returns void
language plpgsql volatile set search_path = '' as $$
begin
  raise exception using errcode = 'PT' || status, message = reason, hint = hint;
end
$$;
comment on function app.refuse is
  'Ends the transaction with a refusal, which PostgREST answers with that HTTP status. The hint is the one fact that the '
  'person needs: whole seconds to wait, or the moment at which a petition closed.';

create or replace function app.require_reason(reason text) returns text
language plpgsql volatile set search_path = '' as $$
begin
  if coalesce(app.seen_name(reason), '') !~ '[^\s\u2800\u0300-\u036f]' or char_length(reason) > 500 then
    perform app.refuse(422, 'reason_missing');
  end if;
  return reason;
end
$$;
comment on function app.require_reason is 'Refuses an act of staff without a reason that can be seen, or with one of more than 500 characters.';
