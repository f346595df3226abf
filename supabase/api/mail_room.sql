create or replace function app.mail_salt_of(day date) returns bytea
language plpgsql volatile set search_path = '' as $$
declare
  found_salt bytea;
begin
  loop
    select known.salt into found_salt from app.mail_salts as known where known.day = mail_salt_of.day;
    exit when found;
    insert into app.mail_salts (day) values (mail_salt_of.day) on conflict do nothing;
  end loop;
  return found_salt;
end
$$;

create or replace function app.remember_mailbox() returns trigger
language plpgsql volatile set search_path = '' as $$
begin
  new.mailbox_key := sha256(app.mail_salt_of(app.today()) || convert_to(app.mailbox(new.recipient), 'UTF8'));
  return new;
end
$$;
create or replace trigger remembers_mailbox before insert on app.outbox
  for each row when (new.recipient is not null) execute function app.remember_mailbox();

create or replace function app.mail_facts(mail app.outbox) returns jsonb
language plpgsql stable set search_path = '' as $$
begin
  return jsonb_build_object(
    'id', mail.id, 'template', mail.template, 'lang', mail.lang, 'queued_at', mail.queued_at, 'attempts', mail.attempts,
    'error', mail.error, 'sent_at', mail.sent_at, 'failed_at', mail.failed_at,
    'due_at', case when mail.sent_at is null and mail.failed_at is null then mail.due_at end
  );
end
$$;
comment on function app.mail_facts is 'What staff may know of a mail: neither to whom it goes nor what it says.';

create or replace function public.list_mails(page int default 1, most int default 50) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  person app.staff := app.require_staff('administrator', 'officer');
begin
  return (
    with unsent as materialized (
      select * from app.outbox as mail where mail.sent_at is null
    ), shown as (
      select mail as unsent_mail, row_number() over (
        order by mail.failed_at is null, mail.failed_at desc, mail.lane, mail.queued_at, mail.id
      ) as place
      from app.outbox as mail where mail.sent_at is null
      order by place offset greatest(page - 1, 0) * most limit most
    )
    select jsonb_build_object(
      'failed', (select count(*) from unsent where unsent.failed_at is not null),
      'waiting', (select count(*) from unsent where unsent.failed_at is null),
      'waiting_since', (select min(unsent.queued_at) from unsent where unsent.failed_at is null),
      'mails', coalesce(jsonb_agg(
        app.mail_facts(shown.unsent_mail)
          || jsonb_build_object('domain', split_part((shown.unsent_mail).recipient, '@', 2))
        order by shown.place
      ), '[]')
    )
    from shown
  );
end
$$;
comment on function public.list_mails is
  'A page of the mails that have not been sent, those that failed first, the newest failure on top. Of the address, only '
  'the domain.';
grant execute on function public.list_mails to authenticated;

create or replace function app.mail_limit_ends_at(mailbox text) returns timestamptz
language plpgsql volatile set search_path = '' as $$
begin
  return (
    select max(used.ends_at)
    from (
      select app.mail_limit_key(mailbox) as key
      union all
      select app.mail_limit_key(mailbox, asked.id)
      from app.petitions as asked where asked.state in ('open', 'closed')
    ) as about
    join app.limits as used on used.key = about.key
    where used.used >= used.most and used.ends_at > app.clock()
  );
end
$$;
comment on function app.mail_limit_ends_at is
  'Until when a mailbox gets no more mail about everything or about one petition, because it got as many as app.may_mail allows; null if it may.';

create or replace function public.find_mails(email text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  person app.staff := app.require_staff('administrator', 'officer', 'helper');
  mailbox text := app.mailbox(email);
begin
  perform app.record_act('find_mails', null, '{}');
  return jsonb_build_object(
    'limited_until', app.mail_limit_ends_at(mailbox),
    'mails', (
      select coalesce(jsonb_agg(app.mail_facts(known) order by known.id desc), '[]')
      from (
        select mail.* from app.mail_salts as day
        join app.outbox as mail on mail.mailbox_key = sha256(day.salt || convert_to(mailbox, 'UTF8'))
        order by mail.id desc limit 50
      ) as known
    )
  );
end
$$;
comment on function public.find_mails is
  'What became of the mails to an address, whatever its spelling, as far back as they are kept: the newest first. That '
  'somebody looked is written down, and not for which address.';
grant execute on function public.find_mails to authenticated;

create or replace function public.send_mail_again(id bigint) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  person app.staff := app.require_staff('administrator', 'officer');
  mail app.outbox;
begin
  select * into mail from app.outbox as known where known.id = send_mail_again.id for update;
  if not found then
    perform app.refuse(404, 'mail_unknown');
  end if;
  -- A mail that may be on its way at this moment goes by itself. One that has gone is done: a second press.
  if mail.sent_at is null and (
    mail.failed_at is not null or mail.due_at > app.clock() + app.span('mail_lease_seconds')
  ) then
    update app.outbox as known set failed_at = null, attempts = 0, due_at = app.clock() where known.id = mail.id;
    perform app.record_act('send_mail_again', mail.template, '{}');
  end if;
  return '{}';
end
$$;
comment on function public.send_mail_again is 'Lets a mail go at once that failed or waits for its next try, with all its tries before it.';
grant execute on function public.send_mail_again to authenticated;

create or replace function public.send_failed_mails() returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  person app.staff := app.require_staff('administrator', 'officer');
  number int;
begin
  update app.outbox as mail set failed_at = null, attempts = 0, due_at = app.clock() where mail.failed_at is not null;
  get diagnostics number = row_count;
  if number > 0 then
    perform app.record_act('send_failed_mails', null, jsonb_build_object('number', number));
  end if;
  return jsonb_build_object('number', number);
end
$$;
comment on function public.send_failed_mails is 'Lets all mails go again that failed, after the mail server was away. Answers how many.';
grant execute on function public.send_failed_mails to authenticated;

create or replace function app.sweep_mail_salts() returns jsonb
language plpgsql volatile set search_path = '' as $$
begin
  delete from app.mail_salts as known where known.day < least(app.today(), (
    select (min(mail.queued_at) at time zone 'Europe/London')::date from app.outbox as mail
  ));
  return '{}';
end
$$;
