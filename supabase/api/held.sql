create or replace function app.held_things(kind text, sought text) returns setof app.held_item
language plpgsql stable set search_path = '' as $$
declare
  signed bigint[];
  written bigint[];
  begun int[];
  boxes text[];
  phones text[];
begin
  -- A reference leads to one thing, which may say how to reach the person.
  signed := array(select done.signature from app.helped as done where kind = 'reference' and done.reference = sought);
  begun := array(select done.petition from app.helped as done where kind = 'reference' and done.reference = sought);
  signed := signed || array(select creation.creator from app.creations as creation where creation.petition = any (begun));
  written := array(select message.id from app.feedback as message where held_things.kind = 'reference' and message.reference = sought);
  boxes := array(
    select app.mailbox(sought) where kind = 'email'
    union select app.mailbox(signer.email) from app.signatures as signer where signer.id = any (signed)
    union select app.mailbox(message.email) from app.feedback as message where message.id = any (written)
  );
  phones := array(
    select app.phone_key(sought) where kind = 'phone'
    union select app.phone_key(signer.phone) from app.signatures as signer where signer.id = any (signed)
    union select app.phone_key(message.phone) from app.feedback as message where message.id = any (written)
  );
  signed := array(
    select signer.id from app.signatures as signer
    where signer.id = any (signed) or signer.mailbox = any (boxes) or app.phone_key(signer.phone) = any (phones)
      or (signer.mailbox is null and app.mailbox(signer.email) = any (boxes))
  );
  return query
    select 'signature', signer.id, signer.name::text, signer.postcode::text, false
    from app.signatures as signer where signer.id = any (signed) and signer.erased_at is null;
  -- On paper there is no address. A signature with another address may be of another person with this name.
  return query
    select 'signature', other.id, other.name::text, other.postcode::text, true
    from app.signatures as other
    where other.id <> all (signed) and other.email is null and (other.name_key, other.postcode) in (
      select signer.name_key, signer.postcode from app.signatures as signer where signer.id = any (signed)
    );
  return query
    select 'feedback', message.id, message.name::text, null, false
    from app.feedback as message
    where message.erased_at is null and (
      message.id = any (written) or app.mailbox(message.email) = any (boxes) or app.phone_key(message.phone) = any (phones)
    );
  return query
    select 'mail', mail.id, coalesce(signer.name, message.name)::text, signer.postcode::text, false
    from app.outbox as mail
    left join app.confirmations as known on known.id::text = mail.data ->> 'confirmation_id'
    left join app.signatures as signer on signer.id = known.signature
    left join app.feedback as message on message.reference = mail.data ->> 'reference'
    where app.mailbox(mail.recipient) = any (boxes)
      or app.mailbox(message.email) = any (boxes) or app.phone_key(message.phone) = any (phones) or message.id = any (written);
  return query
    select 'petition', asked.id::bigint, coalesce(creator.name, asked.creator_name)::text, creator.postcode::text, false
    from app.petitions as asked
    left join app.creations as creation on creation.petition = asked.id
    left join app.signatures as creator on creator.id = creation.creator
    where (asked.id = any (begun) or creator.id = any (signed))
      and (asked.creator_name is not null or creator.erased_at is null and creator.id is not null);
end
$$;
comment on function app.held_things is
  'What we hold about the people who are reached by an address (in any spelling), by a phone number, or with the reference '
  'on a slip, as far as each thing says whose it seems to be. Several people may share an address.';

create or replace function app.person_key(item app.held_item) returns text
language plpgsql immutable set search_path = '' as $$
begin
  return encode(sha256(convert_to(concat_ws(' ', coalesce(app.name_key(item.name), '-'), item.postcode, case when item.is_by_name then '?' end), 'UTF8')), 'hex');
end
$$;
comment on function app.person_key is
  'Equal for things with one name and postcode. Two people with one name are apart where their postcodes are, and what is '
  'found by name only is apart.';

create or replace function app.mailboxes_in(items app.held_item[]) returns text[]
language plpgsql stable set search_path = '' as $$
begin
  return array(
    select app.mailbox(coalesce(signer.email, message.email, mail.recipient, list.mailbox))
    from unnest(items) as item
    left join app.signatures as signer on item.noun = 'signature' and signer.id = item.id
    left join app.feedback as message on item.noun = 'feedback' and message.id = item.id
    left join app.outbox as mail on item.noun = 'mail' and mail.id = item.id and mail.template <> 'feedback_for_team'
    left join app.own_lists as list on item.noun = 'own_list' and list.id = item.id
    where coalesce(signer.email, message.email, mail.recipient, list.mailbox) is not null
  );
end
$$;
comment on function app.mailboxes_in is 'The mailboxes of the people whose things these are.';

create or replace function app.held_items(kind text, sought text) returns setof app.held_item
language plpgsql stable set search_path = '' as $$
declare
  things app.held_item[] := array(select thing from app.held_things(kind, sought) as thing);
begin
  return query select * from unnest(things);
  return query
    with persons as (
      select
        min(thing.name) as name, min(thing.postcode) as postcode, bool_or(thing.is_by_name) as is_by_name, array_agg(thing) as items,
        app.mailboxes_in(array_agg(thing)) as boxes
      from unnest(things) as thing group by app.person_key(thing)
    ), reached as (
      select * from persons
      union all
      -- An address with which nobody signed or wrote.
      select null, null, false, '{}', array[app.mailbox(sought)]
      where kind = 'email' and not exists (select from persons where app.mailbox(sought) = any (persons.boxes))
    )
    select 'own_list', list.id, reached.name, reached.postcode, reached.is_by_name
    from reached join app.own_lists as list on list.mailbox = any (reached.boxes)
    union all
    select 'invalidation', run.number, reached.name, reached.postcode, reached.is_by_name
    from reached join app.invalidations as run on app.criteria_name(run.criteria, reached.items, reached.boxes);
end
$$;
comment on function app.held_items is
  'All that we hold about people, as app.held_things finds them, with what is kept by their address or their name alone: the links to '
  'their own lists, and the criteria of invalidations. Where people share an address, these are of each of them.';

create or replace function app.held_facts(item app.held_item) returns jsonb
language plpgsql stable set search_path = '' as $$
declare
  facts jsonb;
begin
  facts := case item.noun
    when 'signature' then (
      select jsonb_build_object(
        'action', asked.action, 'action_lang', asked.lang, 'name', signer.name, 'email', signer.email, 'phone', signer.phone,
        'postcode', signer.postcode, 'area', signer.area, 'state', signer.state, 'channel', signer.channel,
        'lang', signer.lang, 'wants_updates', signer.wants_updates, 'signed_at', signer.signed_at,
        'confirmed_at', signer.confirmed_at,
        'sheet', (
          select sheet.code || ', ' || known.line
          from app.sheet_lines as known join app.sheets as sheet on sheet.id = known.sheet where known.signature = signer.id
        ),
        'reference', (select done.reference from app.helped as done where done.signature = signer.id limit 1)
      )
      from app.signatures as signer join app.petitions as asked on asked.id = signer.petition where signer.id = item.id
    )
    when 'feedback' then (
      select jsonb_build_object(
        'reference', message.reference, 'topic', message.topic, 'message', message.message, 'location', message.location,
        'page', message.page, 'name', message.name, 'email', message.email, 'phone', message.phone,
        'state', message.state, 'channel', message.channel, 'lang', message.lang, 'received_at', message.received_at,
        'photo_sent_at', app.photo_sent_at(message.id), 'messages', app.messages_of(message.id, true),
        'notes', app.notes_on_feedback(message.id), 'published', (
          select jsonb_build_object(
            'said_en', shown.said_en, 'said_cy', shown.said_cy, 'did_en', shown.did_en, 'did_cy', shown.did_cy
          ) from app.feedback_published as shown where shown.feedback = message.id
        )
      )
      from app.feedback as message where message.id = item.id
    )
    when 'mail' then (
      select jsonb_build_object(
        'template', mail.template, 'recipient', mail.recipient, 'queued_at', mail.queued_at, 'failed_at', mail.failed_at
      )
      from app.outbox as mail where mail.id = item.id
    )
    when 'own_list' then (select jsonb_build_object('made_at', list.made_at) from app.own_lists as list where list.id = item.id)
    when 'invalidation' then (
      select jsonb_build_object('criteria', run.criteria, 'started_at', run.started_at)
      from app.invalidations as run where run.number = item.id
    )
    else (
      select jsonb_build_object(
        'action', asked.action, 'action_lang', asked.lang, 'background', asked.background, 'details', asked.details,
        'name', asked.creator_name, 'state', asked.state, 'created_at', asked.created_at,
        'texts', app.earlier_texts_of(asked), 'earlier_answers', app.earlier_answers_to(asked.id), 'notes', app.notes_on(asked.id),
        'reference', (select done.reference from app.helped as done where done.petition = asked.id limit 1)
      )
      from app.petitions as asked where asked.id = item.id
    )
  end;
  return facts || jsonb_build_object('noun', item.noun, 'id', item.id, 'help', (
    select app.helped_facts(done) from app.helped as done where done.reference = facts ->> 'reference'
  ));
end
$$;

create or replace function app.check_reason(reason text, sought text, items app.held_item[]) returns void
language plpgsql volatile set search_path = '' as $$
begin
  perform app.require_reason(reason);
  -- The log can never be changed, so it must name nobody.
  if app.holds_contact(reason) or position(lower(sought) in lower(reason)) > 0 or exists (
    select from unnest(items) as item where position(app.name_key(item.name) in app.name_key(reason)) > 0
  ) then
    perform app.refuse(422, 'reason_names_person');
  end if;
end
$$;

create or replace function app.held_numbers(items app.held_item[]) returns jsonb
language plpgsql immutable set search_path = '' as $$
begin
  return (
    select jsonb_build_object(
      'signatures', count(*) filter (where item.noun = 'signature'), 'feedback', count(*) filter (where item.noun = 'feedback'),
      'mails', count(*) filter (where item.noun = 'mail'), 'petitions', count(*) filter (where item.noun = 'petition'),
      'own_lists', count(*) filter (where item.noun = 'own_list'),
      'invalidations', count(*) filter (where item.noun = 'invalidation')
    )
    from (select distinct each.noun, each.id from unnest(items) as each) as item
  );
end
$$;

create or replace function app.held_by(kind text, sought text, persons text[] default null) returns app.held_item[]
language plpgsql stable set search_path = '' as $$
begin
  return array(
    select item from app.held_items(kind, sought) as item
    where persons is null or app.person_key(item) = any (persons)
    order by item.noun, item.id
  );
end
$$;
comment on function app.held_by is 'What app.held_items finds, of the chosen people only.';

create or replace function app.persons_in(items app.held_item[]) returns jsonb
language plpgsql stable set search_path = '' as $$
begin
  return (
    select coalesce(jsonb_agg(person.facts order by person.name nulls last, person.key), '[]') from (
      select app.person_key(item) as key, min(item.name) as name, jsonb_build_object(
        'key', app.person_key(item), 'name', min(item.name), 'postcode', min(item.postcode), 'is_by_name', bool_or(item.is_by_name),
        'items', jsonb_agg(app.held_facts(item) order by item.noun desc, item.id)
      ) as facts
      from unnest(items) as item group by 1
    ) as person
  );
end
$$;

create or replace function public.show_held(kind text, sought text, reason text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  person app.staff := app.require_staff('officer', 'administrator');
  items app.held_item[] := app.held_by(kind, sought);
begin
  perform app.check_reason(reason, sought, items);
  perform app.record_act('show_held', null, app.held_numbers(items) || jsonb_build_object('reason', reason));
  return app.persons_in(items);
end
$$;
comment on function public.show_held is
  'What we hold about the people who are found by an email address, a phone number or a reference, person by person. The '
  'log says why and how many things, and names nobody.';
grant execute on function public.show_held to authenticated;

create or replace function public.give_held(kind text, sought text, reason text, persons text[]) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  person app.staff := app.require_staff('officer', 'administrator');
  items app.held_item[] := app.held_by(kind, sought, persons);
begin
  perform app.check_reason(reason, sought, items);
  perform app.record_act('give_held', null, app.held_numbers(items) || jsonb_build_object('reason', reason));
  return app.persons_in(items);
end
$$;
comment on function public.give_held is 'What we hold about the chosen people, for the file that they get.';
grant execute on function public.give_held to authenticated;

create or replace function app.end_unopened(petition bigint, person app.staff) returns void
language plpgsql volatile set search_path = '' as $$
declare
  asked app.petitions;
begin
  select * into asked from app.petitions as known where known.id = end_unopened.petition for no key update;
  if exists (select from app.transitions as step where (step.state, step.act) = (asked.state, 'withdraw')) then
    perform app.end_act(asked, 'withdraw', person);
  end if;
end
$$;
comment on function app.end_unopened is 'Locks a petition, and withdraws it for its creator if that is still possible.';

create or replace function public.erase_held(kind text, sought text, reason text, persons text[]) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  person app.staff := app.require_staff('officer', 'administrator');
  items app.held_item[] := app.held_by(kind, sought, persons);
  numbers jsonb := app.held_numbers(items);
  signed bigint[] := array(select item.id from unnest(items) as item where item.noun = 'signature');
  written bigint[] := array(select item.id from unnest(items) as item where item.noun = 'feedback');
  petitions bigint[] := array(select item.id from unnest(items) as item where item.noun = 'petition');
begin
  perform app.check_reason(reason, sought, items);
  perform app.forget_criteria(items, app.mailboxes_in(items));
  delete from app.own_lists as list where list.mailbox = any (app.mailboxes_in(items));
  perform app.end_unopened(begun, person)
  from (
    select unnest(petitions)
    union select creation.petition from app.creations as creation where creation.creator = any (signed) order by 1
  ) as each (begun);
  perform app.lock_people(signed);
  -- A signature that counts on a petition that can still be signed keeps its signer from signing twice, so it is withdrawn first.
  perform app.take_off(signer.id, 'withdrawn', reason)
  from (
    select known.id from app.signatures as known join app.petitions as asked on asked.id = known.petition
    where known.id = any (signed) and known.state in ('pending', 'confirmed', 'set_aside')
      and (app.clock() > app.takes_until(asked)) is not true
      and known.id not in (select app.founding_signatures())
    -- In the order in which tallies are locked.
    order by known.petition, known.area, known.channel, known.id
  ) as signer;
  perform app.erase_signers(signed);
  delete from app.outbox as mail
  where mail.id in (select item.id from unnest(items) as item where item.noun = 'mail');
  -- The permission to publish goes with the person.
  delete from app.feedback_published as published where published.feedback = any (written);
  perform app.erase_feedback(written);
  update app.petitions as asked set creator_name = null where asked.id = any (petitions);
  delete from app.petition_notes as note where note.petition = any (petitions);
  delete from app.petition_texts as earlier where earlier.petition = any (petitions);
  delete from app.earlier_answers as earlier where earlier.petition = any (petitions);
  delete from app.helped as done where done.signature = any (signed) or done.petition = any (petitions);
  if cardinality(items) > 0 then
    perform app.record_act('erase_held', null, numbers || jsonb_build_object('reason', reason));
  end if;
  return numbers;
end
$$;
comment on function public.erase_held is
  'Removes what names the chosen people, and returns how many things that were. Signatures on petitions that can still '
  'be signed, also on paper, are withdrawn; those on others still count, without a name. A petition of theirs that has not opened '
  'ends; one that was rejected or hidden stays so, without a name. The text of a petition stays; earlier texts, earlier answers to it and '
  'notes about it go. Done twice, the second time finds nothing.';
grant execute on function public.erase_held to authenticated;

create or replace function public.withdraw_held(kind text, sought text, reason text, signature bigint) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  person app.staff := app.require_staff('officer', 'administrator');
  items app.held_item[] := app.held_by(kind, sought);
  was app.signatures;
begin
  perform app.check_reason(reason, sought, items);
  if not exists (
    select from unnest(items) as item where item.noun = 'signature' and item.id = withdraw_held.signature
  ) then
    perform app.refuse(404, 'signature_unknown');
  end if;
  was := app.lock_signature(signature);
  if was.state = 'invalidated' then
    perform app.refuse(404, 'signature_unknown');
  end if;
  -- A second press finds it withdrawn.
  if was.state <> 'withdrawn' then
    perform app.take_off(signature, 'withdrawn', reason);
  end if;
  return '{}';
end
$$;
comment on function public.withdraw_held is 'Withdraws a signature for its signer, who asked by phone or in person.';
grant execute on function public.withdraw_held to authenticated;
