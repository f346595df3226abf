create or replace function app.tell_signers(petition int, about text) returns void
language plpgsql volatile set search_path = '' as $$
#variable_conflict use_column
begin
  -- Who has not been told of the old day yet is told of the new one only, or that there is none.
  if about in ('debate_moved', 'debate_cancelled') then
    update app.updates as known set done_at = app.clock(), salt = null
    where known.petition = tell_signers.petition and known.about in ('debate_scheduled', 'debate_moved', 'debate_cancelled')
      and known.done_at is null;
  end if;
  insert into app.updates (petition, about, turn, version, recorded_at)
  select asked.id, tell_signers.about,
    case when tell_signers.about in ('debate_moved', 'debate_cancelled') then (
      select count(*) + 1 from app.updates as known
      where (known.petition, known.about) = (tell_signers.petition, tell_signers.about)
    ) else 1 end,
    asked.version, app.clock()
  from app.petitions as asked where asked.id = tell_signers.petition
  on conflict on constraint "people are told once of each thing" do nothing;
end
$$;
comment on function app.tell_signers is
  'Records that those who asked for news of a petition are to be told of something. Each thing is told once, except a moved '
  'or cancelled debate. Call it after app.end_act: the site shows the news from that version of the petition.';

create or replace function app.tell_of_closings() returns void
language plpgsql volatile set search_path = '' as $$
begin
  -- A hub that was away for longer than a week has no news to tell of an old closing.
  perform app.tell_signers(asked.id, 'closed') from app.petitions as asked
  where asked.state in ('open', 'closed') and app.counts_until(asked) between app.clock() - interval '7 days' and app.clock()
    and not exists (select from app.updates as known where (known.petition, known.about) = (asked.id, 'closed'));
end
$$;
comment on function app.tell_of_closings is 'Tells of petitions that closed, once their last signature could be confirmed.';

create or replace function app.may_come_back(asked app.petitions) returns boolean
language plpgsql stable set search_path = '' as $$
begin
  return not app.is_visible(asked) and asked.public_at > app.clock() - app.span('site_wait_minutes');
end
$$;
comment on function app.may_come_back is
  'Whether a build that began before a petition was hidden could still put it on the site.';

create or replace function app.note_shown(shown jsonb) returns void
language plpgsql volatile set search_path = '' as $$
begin
  if shown is null then
    return;
  end if;
  update app.petitions as asked set shown_at = app.clock()
  where app.is_unseen(asked) and case
    when app.is_visible(asked) then (shown ->> asked.slug)::int >= asked.public_version
    else not shown ? asked.slug
  end;
  update app.petitions as asked set shown_at = null
  where asked.shown_at is not null and app.may_come_back(asked) and shown ? asked.slug;
end
$$;
comment on function app.note_shown is
  'Notes of each petition since when the site shows what staff changed, or no longer shows the petition.';

create or replace function app.tell_of_openings() returns void
language plpgsql volatile set search_path = '' as $$
declare
  asked app.petitions;
begin
  for asked in
    select known.* from app.creations as creation
    join app.petitions as known on known.id = creation.petition and known.state in ('open', 'closed')
    where creation.opening_untold_since is not null and (
      known.shown_at is not null or creation.opening_untold_since <= app.clock() - app.span('site_wait_minutes')
    )
    order by known.id
  loop
    update app.creations as creation set opening_untold_since = null where creation.petition = asked.id;
    perform app.mail_creator(asked, 'petition_published');
  end loop;
end
$$;
comment on function app.tell_of_openings is
  'Tells creators that people can sign, once the site shows their petition, or after site_wait_minutes.';

create or replace function app.debate_in(petition int, lang text) returns jsonb
language plpgsql stable set search_path = '' as $$
begin
  return (
    select jsonb_build_object('scheduled_for', debate.scheduled_for, 'place', said.place, 'link', debate.link)
    from app.debates as debate
    join app.debate_texts as said on said.petition = debate.petition and said.lang = debate_in.lang
    where debate.petition = debate_in.petition
  );
end
$$;

create or replace function app.queue_batch(news app.updates, most int) returns int
language plpgsql volatile set search_path = '' as $$
declare
  asked app.petitions;
  signers bigint[];
  queued int;
begin
  select * into strict asked from app.petitions as known where known.id = news.petition;
  signers := array(
    select signer.id from app.signatures as signer
    where signer.petition = news.petition and signer.id > news.done_until
      and signer.state = 'confirmed' and signer.wants_updates and signer.email is not null
      and not exists (
        -- Nobody proved the address of this creator, who may have typed the words that the mail repeats.
        select from app.creations as creation
        where creation.creator = signer.id and signer.mailbox is null and creation.address_proven_at is null
      )
    order by signer.id limit most
  );
  with box as (
    select distinct on (recipient) signer.*, sha256(news.salt || convert_to(app.mailbox_of(signer), 'UTF8')) as recipient
    from app.signatures as signer where signer.id = any (signers) order by recipient, signer.id
  ), new as (
    insert into app.told (update, recipient) select news.id, box.recipient from box
    on conflict do nothing returning told.recipient
  )
  select count(app.queue_mail('petition_update', box.lang, box.email, jsonb_build_object(
    'signature', box.id, 'petition', asked.slug, 'action', asked.action, 'about', news.about,
    'debate', app.debate_in(asked.id, box.lang)
  ))::text) into queued
  from box join new on new.recipient = box.recipient;
  update app.updates as known set
    done_until = coalesce(signers[cardinality(signers)], known.done_until), last_queued_at = app.clock(), last_number = queued
  where known.id = news.id;
  if cardinality(signers) < most then
    update app.updates as known set done_at = app.clock(), salt = null where known.id = news.id;
    delete from app.told as known where known.update = news.id;
  end if;
  return queued;
end
$$;
comment on function app.queue_batch is
  'Queues the mails of one update to the next signers, and returns their number. One transaction moves the mark and queues the '
  'mails, so a job that dies has done both or neither.';

create or replace function public.queue_updates(shown jsonb default null) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  at timestamptz := app.clock();
  left_over int;
  queued int := 0;
  news app.updates;
begin
  -- Of two jobs at once, one does the work.
  if not pg_try_advisory_xact_lock(hashtextextended('queue_updates', 0)) then
    return jsonb_build_object('queued', 0, 'waits_for_site', false);
  end if;
  perform app.tell_of_closings();
  update app.updates as known set shown_at = at from app.petitions as asked
  where known.shown_at is null and known.done_at is null and asked.id = known.petition
    and ((shown ->> asked.slug)::int >= known.version or known.recorded_at <= at - app.span('site_wait_minutes'));
  perform app.note_shown(shown);
  perform app.tell_of_openings();
  select app.rule('updates_per_minute') - coalesce(sum(known.last_number), 0) into left_over
  from app.updates as known where known.last_queued_at >= date_trunc('minute', at);
  for news in
    select known.* from app.updates as known
    join app.petitions as asked on asked.id = known.petition and asked.state in ('open', 'closed')
    where known.done_at is null and known.shown_at is not null order by known.id
  loop
    exit when queued >= left_over;
    queued := queued + app.queue_batch(news, left_over - queued);
  end loop;
  return jsonb_build_object('queued', queued, 'waits_for_site', exists (
    select from app.updates as known where known.done_at is null and known.shown_at is null
  ) or exists (
    select from app.petitions as asked where case
      when app.is_visible(asked) then app.is_unseen(asked) and asked.public_at > at - interval '1 day'
      else app.is_unseen(asked) or app.may_come_back(asked)
    end
  ));
end
$$;
comment on function public.queue_updates is
  'Queues the next mails about petitions, updates_per_minute at most. The argument says which version of each petition the '
  'built site shows, and is null when nobody looked. The desk is told too. News that the site does not show waits, for site_wait_minutes at most. News of a hidden petition waits.';
grant execute on function public.queue_updates to service_role;
