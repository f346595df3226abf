create or replace function public.export_signatures(criteria jsonb, reason text, after bigint default null) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  person app.staff := app.require_staff('moderator', 'officer');
  found jsonb;
begin
  perform app.require_reason(reason);
  found := app.found_signatures(criteria, after, 10000);
  perform app.record_act('export_signatures', criteria ->> 'petition', jsonb_build_object(
    'number', jsonb_array_length(found -> 'signatures'), 'reason', reason,
    'criteria', (select coalesce(jsonb_agg(given order by given), '[]') from jsonb_object_keys(criteria) as given)
  ));
  return found;
end
$$;
comment on function public.export_signatures is
  'Up to 10,000 signatures for a file, after the one with that id. Each call is an act with its reason and number, so that '
  'nobody takes data unseen.';
grant execute on function public.export_signatures to authenticated;

create or replace function public.export_counts(petition text, reason text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  person app.staff := app.require_staff('moderator', 'officer');
  asked app.petitions;
  counts jsonb;
begin
  perform app.require_reason(reason);
  select * into asked from app.petitions as known where known.slug = export_counts.petition;
  if not found then
    perform app.refuse(404, 'petition_unknown');
  end if;
  counts := app.tallies_of(asked.id);
  perform app.record_act('export_counts', asked.slug, jsonb_build_object('number', app.signature_count(asked.id), 'reason', reason));
  return counts;
end
$$;
comment on function public.export_counts is 'The counts of a petition by area and channel, for a file.';
grant execute on function public.export_counts to authenticated;
