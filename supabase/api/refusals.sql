create or replace function app.refuse(status int, reason text, hint text default '') returns void
language plpgsql volatile set search_path = '' as $$
begin
  raise exception using errcode = 'PT' || status, message = reason, hint = hint;
end
$$;
comment on function app.refuse is
  'Ends the transaction with a refusal, which PostgREST answers with that HTTP status. The hint is the one fact that the '
  'person needs: whole seconds to wait, or the moment at which a petition closed.';
