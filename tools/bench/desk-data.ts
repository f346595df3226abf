/**
 * What a desk of some years has in it, added to the sample town: 500 petitions in all states, 100,000 signatures on those that
 * were published (a third of them on one), and what goes with them. `$1` is text for the petitions.
 */
export const DESK_PETITIONS = `
	insert into app.petitions (
		slug, lang, action, background, details, creator_name, state, created_at, moderation_asked_at, opened_at, closes_on, closed_at
	)
	select 'petition-' || n, case n % 5 when 0 then 'cy' else 'en' end,
		trim(substr($1, 1 + n * 7919 % (length($1) - 2000), 60)) || '.', substr($1, 1 + n * 104729 % (length($1) - 2000), 450),
		substr($1, 1 + n * 15485 % (length($1) - 2000), 1000), 'Gwen Pritchard', state, now() - interval '95 days',
		case state when 'in_moderation' then now() - n % 12 * interval '1 day' end,
		case when state in ('open', 'closed') then now() - interval '90 days' end,
		case state when 'open' then now()::date + 30 when 'closed' then now()::date - 2 end,
		case state when 'closed' then (now()::date - 2)::timestamp end
	from (
		select n, case when n % 10 < 6 then 'open' when n % 10 < 8 then 'closed' when n % 10 = 8 then 'rejected' else 'in_moderation' end as state
		from generate_series(1, 500) as n
	) as numbered`;

/** Statements that follow, without arguments. */
export const DESK_DATA = `
	insert into app.rejections (petition, code) select id, 'not_ours' from app.petitions where state = 'rejected' and slug like 'petition-%'
		on conflict do nothing;
	insert into app.petition_notes (petition, body)
	select id, 'The library asked about this ' || n || ' times.' from app.petitions, generate_series(1, 3) as n where state = 'in_moderation';

	create temporary table published as
	select id, row_number() over (order by id) - 1 as place, count(*) over () as places
	from app.petitions where state in ('open', 'closed') and slug like 'petition-%';
	create temporary table signer as
	select published.id as petition, n, 'signer' || n || '@' || case when n % 5 = 0 then 'odd' else 'home' end || '.example' as email,
		(array['Siân', 'Mohammed', 'Margaret', 'Tomasz', 'Gwilym', 'Aisha', 'Peter'])[1 + n % 7] || ' ' ||
			(array['Okafor', 'Pritchard', 'Smith', 'Kowalczyk', 'Patel', 'Hughes'])[1 + n / 7 % 6] || ' ' || chr(65 + n / 42 % 26) as name,
		'TB' || 1 + n % 3 || ' ' || n / 3 % 9 || chr(65 + n / 27 % 2) || 'B' as postcode,
		(array['market', 'riverside', 'mill'])[1 + n % 3] as area,
		case when n % 12 = 0 then 'paper' else 'web' end as channel,
		case when n % 200 = 1 then 'pending' when n % 200 = 2 then 'withdrawn' else 'confirmed' end as state,
		now() - n % 90 * interval '1 day' - n % 1440 * interval '1 minute' as at
	from generate_series(1, 100000) as n
	join published on published.place = case when n % 3 = 0 then 0 else n * 7 % published.places end;
	insert into app.mailboxes (petition, mailbox, postcode) select petition, email, postcode from signer where channel = 'web';
	insert into app.signatures
		(petition, mailbox, slot, name, email, postcode, area, channel, lang, wants_updates, state, signed_at, confirmed_at)
	select petition, case channel when 'web' then email end, case when channel = 'web' and state = 'confirmed' then 1 end, name,
		case channel when 'web' then email end, postcode, area, channel, 'en', channel = 'web' and n % 2 = 0,
		case when channel = 'web' then state else 'confirmed' end, at, case when channel = 'paper' or state <> 'pending' then at end
	from signer order by n;
	insert into app.tallies (petition, area, channel, shard, count)
	select signature.petition, signature.area, signature.channel, signature.id % 16, count(*)
	from app.signatures as signature join published on published.id = signature.petition
	where signature.state = 'confirmed' group by 1, 2, 3, 4;
	select public.note_all_crossings();

	with on_paper as (
		select id, petition, signed_at, row_number() over (partition by petition order by id) - 1 as place
		from app.signatures where channel = 'paper' and petition in (select id from published)
	), added as (
		insert into app.sheets (code, petition, entered_at, entered_by)
		select 'BENCH-' || petition || '-' || place / 12, petition, min(signed_at), (select min(id::text)::uuid from app.staff)
		from on_paper group by petition, place / 12
		returning id, code
	)
	insert into app.sheet_lines (sheet, line, outcome, signature)
	select added.id, on_paper.place % 12 + 1, 'counted', on_paper.id
	from on_paper join added on added.code = 'BENCH-' || on_paper.petition || '-' || on_paper.place / 12;

	insert into app.audit_log (at, actor, actor_name, act, subject, details)
	select now() - n * interval '3 minutes', case when n % 4 = 0 then 'system' else (select min(id::text) from app.staff) end,
		case when n % 4 > 0 then 'Gwen Pritchard' end,
		(array['correct_petition', 'publish_petition', 'enter_sheet', 'take_petition', 'close_petition'])[1 + n % 5],
		'petition-' || 1 + n % 500, '{}'
	from generate_series(1, 50000) as n;
	insert into app.outbox (template, lane, lang, recipient, data, queued_at, due_at, attempts, error, failed_at)
	select case lane when 'told' then 'petition_update' else 'confirm_signature' end, lane, 'en', 'signer' || n || '@home.example', '{}',
		now() - interval '1 hour', case when n % 10 > 0 then now() + interval '1 day' else now() end, case when n % 10 = 0 then 8 else 1 end,
		'EENVELOPE 451', case when n % 10 = 0 then now() end
	from (select n, case when n % 2 = 0 then 'told' else 'awaited' end as lane from generate_series(1, 5000) as n) as numbered;
	insert into app.outbox (template, lane, lang, data, queued_at, sent_at, mailbox_key)
	select 'confirm_signature', 'awaited', 'en', '{}', signed_at, signed_at, sha256(mailbox::bytea) from app.signatures where mailbox is not null;
	insert into app.feedback (reference, topic, message, name, email, phone, lang, channel)
	select 'BENCH-' || n, 'market', 'The stall on the corner blocks the pavement.', 'Gwen Pritchard', 'signer' || n || '@home.example',
		'01632 960' || lpad((n % 1000)::text, 3, '0'), 'en', 'web'
	from generate_series(1, 5000) as n;
	insert into app.invalidations (id, criteria, up_to, reason, state, started_by, expected, taken)
	select gen_random_uuid(), '{"domain": "quick.example"}', 1, 'They came in one minute.', 'done', (select min(id::text)::uuid from app.staff), 0, 0
	from generate_series(1, 200);
	insert into app.daily_counts (petition, counted_on, count)
	select published.id, now()::date - n, 250 - n from published, generate_series(1, 90) as n;
	analyze;`;
