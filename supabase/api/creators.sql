create or replace function app.own_petition(token_hash text) returns app.petitions
language plpgsql stable set search_path = '' as $$
declare
  mine app.petitions;
begin
  select asked.* into mine
  from app.confirmations as known
  join app.creations as creation on creation.creator = known.signature
  join app.signatures as signer on signer.id = creation.creator and signer.confirmed_at is not null and app.reads_mail(signer)
  join app.petitions as asked on asked.id = creation.petition
  where known.token_hash = decode(own_petition.token_hash, 'hex');
  if not found then
    perform app.refuse(404, 'own_petition_unknown');
  end if;
  return mine;
end
$$;
comment on function app.own_petition is
  'The petition of a creator, by the link of any mail in which they were asked to confirm it. They must have done so, also '
  'where a helper wrote down their address.';

create or replace function app.may_amend(asked app.petitions) returns boolean
language plpgsql stable set search_path = '' as $$
begin
  return exists (select from app.transitions as step where (step.state, step.act) = (asked.state, 'amend'))
    and exists (select from app.creations as creation where creation.petition = asked.id and creation.amended_at is null and creation.creator is not null);
end
$$;
comment on function app.may_amend is 'Whether a rejected petition can be changed and sent again. It can once, by its creator.';

create or replace function public.read_own_petition(token_hash text) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  asked app.petitions := app.own_petition(token_hash);
begin
  return jsonb_build_object(
    'petition', asked.slug, 'state', asked.state, 'lang', asked.lang,
    'action', asked.action, 'background', asked.background, 'details', asked.details,
    'supporters', app.supporters_of(asked.id), 'rejection', app.rejection_of(asked.id),
    'may_amend', app.may_amend(asked),
    'may_withdraw', exists (select from app.transitions as step where (step.state, step.act) = (asked.state, 'withdraw')),
    -- Before it opens, they can withdraw the petition.
    'signature', case when asked.opened_at is not null then (
      select creation.creator from app.creations as creation where creation.petition = asked.id
    ) end
  ) || app.for_supporters(asked);
end
$$;
comment on function public.read_own_petition is 'All that the creator may see of their petition, and what they can do now.';
grant execute on function public.read_own_petition to service_role;

create or replace function public.withdraw_petition(token_hash text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  asked app.petitions := app.own_petition(token_hash);
begin
  select * into asked from app.petitions as known where known.id = asked.id for no key update;
  -- The second press on the same button.
  if asked.state = 'ended' then
    return '{}';
  end if;
  if not exists (select from app.transitions as step where (step.state, step.act) = (asked.state, 'withdraw')) then
    perform app.refuse(409, 'withdraw_too_late');
  end if;
  perform app.end_act(asked, 'withdraw', null);
  return '{}';
end
$$;
comment on function public.withdraw_petition is 'The creator withdraws a petition that has not opened. Names and text go in the next night.';
grant execute on function public.withdraw_petition to service_role;

create or replace function app.amend(
  asked app.petitions, act text, person app.staff, action text, background text, details text
) returns jsonb
language plpgsql volatile set search_path = '' as $$
begin
  if not app.may_amend(asked) then
    perform app.refuse(409, 'amend_too_late');
  end if;
  insert into app.petition_texts (petition, version, action, background, details, replaced_at)
  values (asked.id, asked.version, asked.action, asked.background, asked.details, app.clock());
  update app.petitions as known set
    action = amend.action, background = amend.background, details = amend.details
  where known.id = asked.id;
  update app.creations as creation set amended_at = app.clock() where creation.petition = asked.id;
  -- It waits for a decision again, so the earlier one no longer holds.
  delete from app.rejection_details as said where said.petition = asked.id;
  delete from app.rejections as rejection where rejection.petition = asked.id;
  return app.end_act(asked, act, person);
end
$$;
comment on function app.amend is 'Sends a rejected petition again with another text, once. The caller holds its lock. The rejected text is kept.';

create or replace function public.amend_petition(token_hash text, action text, background text, details text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  asked app.petitions := app.own_petition(token_hash);
begin
  select * into asked from app.petitions as known where known.id = asked.id for no key update;
  -- The second press on the same button.
  if asked.state = 'in_moderation' and asked.last_act ->> 'act' = 'amend'
    and (asked.action, asked.background, asked.details)
      = (amend_petition.action, amend_petition.background, amend_petition.details) then
    return asked.last_act -> 'outcome';
  end if;
  return app.amend(asked, 'amend', null, action, background, details);
end
$$;
comment on function public.amend_petition is 'The creator changes a rejected petition and sends it again, once.';
grant execute on function public.amend_petition to service_role;

create or replace function public.lapse_petitions() returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  warning interval := app.span('lapse_warning_days');
  number int;
  asked app.petitions;
  creation app.creations;
  warned int := 0;
  lapsed int := 0;
begin
  -- While nobody can support a petition, none lapses.
  if exists (select from app.pauses as pause where pause.ended_at is null) then
    return jsonb_build_object('warned', 0, 'lapsed', 0);
  end if;
  for number in
    select known.petition from app.creations as known
    join app.petitions as collecting on collecting.id = known.petition and collecting.state = 'collecting_sponsors'
    where known.creator is null or known.lapses_on - warning <= app.today()
    order by known.petition
  loop
    select * into asked from app.petitions as known
    where known.id = number and known.state = 'collecting_sponsors' for no key update;
    continue when not found;
    select * into creation from app.creations as known where known.petition = asked.id;
    if creation.creator is null or (creation.warned_at is not null and creation.lapses_on < app.today()) then
      perform app.end_act(asked, 'lapse', null);
      perform app.mail_creator(asked, 'petition_lapsed');
      lapsed := lapsed + 1;
    elsif creation.warned_at is null then
      update app.creations as known set
        warned_at = app.clock(), lapses_on = greatest(known.lapses_on, (app.today() + warning)::date)
      where known.petition = asked.id;
      perform app.mail_creator(asked, 'petition_lapsing', app.for_supporters(asked));
      warned := warned + 1;
    end if;
  end loop;
  return jsonb_build_object('warned', warned, 'lapsed', lapsed);
end
$$;
comment on function public.lapse_petitions is
  'Warns the creators of petitions with too few supporters, and ends those whose last day is over. None ends earlier than '
  'lapse_warning_days after its warning, so a late run moves the last day. Run twice, it does everything once.';
grant execute on function public.lapse_petitions to service_role;
