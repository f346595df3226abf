create or replace function public.note_lost_mail(danger text[]) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
begin
  insert into app.lost_mails as known (danger, first_at, last_at)
  values (note_lost_mail.danger, app.clock(), app.clock())
  on conflict on constraint lost_mails_pkey do update set
    danger = array(select distinct unnest(known.danger || excluded.danger) order by 1),
    number = known.number + 1, last_at = excluded.last_at, version = known.version + 1;
  return '{}';
end
$$;
comment on function public.note_lost_mail is
  'Puts on top of the desk that a mail about danger came which belongs to no case. The argument has words of the lists, and nothing else of it.';
grant execute on function public.note_lost_mail to service_role;

create or replace function public.read_lost_mails() returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform app.require_staff('officer');
  return coalesce((
    select jsonb_build_object(
      'version', lost.version, 'danger', lost.danger, 'number', lost.number, 'first_at', lost.first_at, 'last_at', lost.last_at
    )
    from app.lost_mails as lost
  ), 'null');
end
$$;
comment on function public.read_lost_mails is 'The mails about danger that belong to no case and of which no officer has read, or JSON null.';
grant execute on function public.read_lost_mails to authenticated;

create or replace function public.see_lost_mails(version int) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform app.require_staff('officer');
  delete from app.lost_mails as lost where lost.version = see_lost_mails.version;
  if found then
    perform app.record_act('see_lost_mails', null, '{}');
  elsif exists (select from app.lost_mails) then
    perform app.refuse(409, 'feedback_changed_meanwhile');
  end if;
  return '{}';
end
$$;
comment on function public.see_lost_mails is
  'An officer has read of the mails that the page showed. Refused where another came meanwhile. The second press changes nothing.';
grant execute on function public.see_lost_mails to authenticated;
