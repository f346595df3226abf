/** Rows of a job, enough of them that it can be killed in the middle. `of` is the beginning of their petitions' slugs. */
export type KilledJob = {
	worker: string;
	call: string;
	fill: (of: string) => string;
	/** When it runs, if not now: some work only on some days. */
	at?: string;
	/** The row that the job waits for, half-way. */
	hold: (of: string) => string;
	/** What the job does, counted by one statement that gives one row. */
	effects: (of: string) => string;
	/** Before it ran, or where its statement was undone. */
	none: Record<string, number>;
	/** When it has run, however often. */
	all: Record<string, number>;
};

const petitions = (of: string, columns: string, values: string) => `
	insert into app.petitions (slug, lang, action, background, state${columns && `, ${columns}`})
	select '${of}-' || n, 'en', 'Mend clock ' || n, 'It stopped.', ${values} from generate_series(1, 30) as n;`;
const open = (of: string) =>
	petitions(of, 'opened_at, closes_on', `'open', now() - interval '10 days', app.today() + 30`);
/** Signatures on paper, of each petition as many as its number, one a day and counted. */
const signed = (of: string) => `
	with signed as (
		insert into app.signatures (petition, name, postcode, channel, lang, state, signed_at, confirmed_at)
		select asked.id, 'Person ' || chr(64 + day), 'TB1 2AB', 'paper', 'en', 'confirmed', at, at
		from app.petitions as asked, generate_series(1, 9) as day, lateral (select now() - day * interval '1 day' as at) as moment
		where asked.slug like '${of}-%' and day <= split_part(asked.slug, '-', 2)::int returning petition
	)
	insert into app.tallies (petition, area, channel, shard, count) select petition, null, 'paper', 0, count(*) from signed group by 1;`;
/** People who wait since some days, or who have confirmed and want news. */
const signers = (of: string, state: string) => `
	with signer as (
		select asked.id as petition, '${of}-' || asked.id || '-' || n || '@example.org' as email
		from app.petitions as asked, generate_series(1, 12) as n where asked.slug in ('${of}-1', '${of}-2', '${of}-3', '${of}-4')
	), box as (
		insert into app.mailboxes (petition, mailbox, postcode) select petition, email, 'TB1 2AB' from signer where '${state}' = 'confirmed'
	)
	insert into app.signatures (
		petition, mailbox, slot, name, email, postcode, channel, lang, wants_updates, state, signed_at, confirmed_at
	)
	select petition, email, case when '${state}' = 'confirmed' then 1 end, 'Ann Lee', email, 'TB1 2AB', 'web', 'en', true, '${state}',
		now() - interval '5 days', case when '${state}' = 'confirmed' then now() end from signer order by petition, email;`;
/** Messages of residents, each of a person of its own. */
const messages = (of: string, values: string) => `
	insert into app.feedback (reference, topic, message, email, lang, channel, kind, received_at, state, answered_at, link_hash)
	select upper(substr(md5('${of}' || n), 1, 10)), (array['market', 'parks-and-paths', 'bins-and-recycling'])[1 + n % 3],
		'The bench is broken.', '${of}-' || n || '@example.org', 'en', 'web', 'problem', app.clock() - interval '50 days', ${values}
	from generate_series(1, 30) as n`;
const mails = (template: string) =>
	`select count(*)::int as mails from app.outbox where template = '${template}'`;

export const killedJobs: KilledJob[] = [
	{
		worker: 'lapse-petitions',
		call: 'lapse_petitions',
		fill: (of) => `
			select public.create_petition(
				action => 'Mend clock ' || n, background => 'It stopped.', details => '', slug => '${of}-' || n, lang => 'en', name => 'Ada Rowe',
				email => '${of}-' || n || '@example.org', postcode => 'TB1 2AB', wants_updates => true, channel => 'web', ip => null,
				confirmation_id => gen_random_uuid(), token_hash => encode(sha256(convert_to('${of} link ' || n, 'UTF8')), 'hex'),
				code_hash => repeat('a', 64), sponsor_hash => encode(sha256(convert_to('${of} ' || n, 'UTF8')), 'hex')
			), public.confirm_signature(encode(sha256(convert_to('${of} link ' || n, 'UTF8')), 'hex')) from generate_series(1, 30) as n;
			update app.creations as creation set
				lapses_on = case asked.id % 2 when 0 then app.today() - 1 else app.today() + 3 end,
				warned_at = case asked.id % 2 when 0 then now() - interval '8 days' end
			from app.petitions as asked where asked.id = creation.petition and asked.slug like '${of}-%';
			delete from app.outbox`,
		hold: (of) => `select from app.petitions where slug = '${of}-15' for update`,
		effects: (of) => `
			select (select count(*)::int from app.petitions where slug like '${of}-%' and state = 'ended') as ended,
				(select count(*)::int from app.audit_log where act = 'lapse_petition' and subject like '${of}-%') as acts,
				(select count(*)::int from app.outbox where template = 'petition_lapsed') as told,
				(select count(*)::int from app.outbox where template = 'petition_lapsing') as warned,
				(select count(distinct recipient)::int from app.outbox) as people`,
		none: { ended: 0, acts: 0, told: 0, warned: 0, people: 0 },
		all: { ended: 15, acts: 15, told: 15, warned: 15, people: 30 },
	},
	{
		worker: 'count-days',
		call: 'note_daily_counts',
		fill: (of) => open(of) + signed(of),
		hold: (of) => `
			insert into app.daily_counts (petition, counted_on, count)
			select id, app.today() - 5, 0 from app.petitions where slug = '${of}-15'`,
		effects: (of) => `
			select count(*)::int as days, count(*) filter (where known.count <> (
				select count(*) from app.signatures as signature
				where signature.petition = known.petition and signature.state = 'confirmed'
					and signature.confirmed_at < (known.counted_on + 1)::timestamp at time zone 'Europe/London'
			))::int as wrong
			from app.daily_counts as known join app.petitions as asked on asked.id = known.petition where asked.slug like '${of}-%'`,
		none: { days: 0, wrong: 0 },
		all: { days: 300, wrong: 0 },
	},
	{
		worker: 'note-crossings',
		call: 'note_all_crossings',
		// Petition n has twenty times n signatures. The first two had more once.
		fill: (of) => `${open(of)}
			insert into app.tallies (petition, area, channel, shard, count)
			select id, null, 'paper', 0, 20 * split_part(slug, '-', 2)::int from app.petitions where slug like '${of}-%';
			insert into app.crossings (petition, threshold) select id, 'response' from app.petitions where slug in ('${of}-1', '${of}-2')`,
		hold: (of) =>
			`insert into app.crossings (petition, threshold) select id, 'response' from app.petitions where slug = '${of}-15'`,
		effects: (of) => `
			select count(*)::int as notes, count(*) filter (where app.signature_count(asked.id) < app.signatures_for(known.threshold))::int as wrong
			from app.crossings as known join app.petitions as asked on asked.id = known.petition where asked.slug like '${of}-%'`,
		none: { notes: 2, wrong: 2 },
		// 5 to 30 have the 100 signatures for a response, 25 to 30 the 500 for a debate.
		all: { notes: 32, wrong: 0 },
	},
	{
		worker: 'close-petitions',
		call: 'close_petitions',
		fill: (of) =>
			petitions(of, 'opened_at, closes_on', `'open', now() - interval '10 days', app.today() - 1`),
		hold: (of) => `select from app.petitions where slug = '${of}-15' for update`,
		effects: (of) => `
			select (select count(*)::int from app.petitions where slug like '${of}-%' and closed_at = closes_at) as closed,
				(select count(*)::int from app.audit_log where act = 'close_petition' and subject like '${of}-%') as acts`,
		none: { closed: 0, acts: 0 },
		all: { closed: 30, acts: 30 },
	},
	{
		worker: 'audit-tallies',
		call: 'audit_tallies',
		fill: (of) => `${open(of)}${signed(of)}
			update app.tallies set count = count + 1 where petition in (select id from app.petitions where slug like '${of}-%')`,
		hold: (of) =>
			`select from app.tallies where petition = (select id from app.petitions where slug = '${of}-15') for update`,
		effects: (of) => `
			select count(*)::int as wrong from app.petitions as asked
			where asked.slug like '${of}-%' and app.signature_count(asked.id) <> (
				select count(*) from app.signatures as signature where signature.petition = asked.id and signature.state = 'confirmed'
			)`,
		none: { wrong: 30 },
		all: { wrong: 0 },
	},
	{
		worker: 'sweep-data',
		call: 'sweep',
		fill: (of) => `${open(of)}${signers(of, 'pending')}
			update app.signatures set signed_at = now() - interval '32 days' where id % 2 = 0 and email like '${of}%'`,
		hold: (of) =>
			`select from app.signatures where id = (
				select id from app.signatures where id % 2 = 0 and email like '${of}%' order by id offset 12 limit 1
			) for update`,
		effects: (of) => `
			select count(*) filter (where id % 2 = 0)::int as old, count(*) filter (where id % 2 = 1)::int as fresh
			from app.signatures where email like '${of}%'`,
		none: { old: 24, fresh: 24 },
		all: { old: 0, fresh: 24 },
	},
	{
		worker: 'run-invalidations',
		call: 'run_invalidations',
		fill: (of) => `${open(of)}${signers(of, 'confirmed')}
			insert into app.tallies (petition, area, channel, shard, count)
			select petition, null, 'web', 0, count(*) from app.signatures group by 1;
			insert into app.invalidations (id, criteria, up_to, reason, expected)
			select gen_random_uuid(), '{"domain": "example.org"}', max(id), '${of}', count(*) from app.signatures`,
		hold: (of) =>
			`select from app.signatures where id = (
				select id from app.signatures where email like '${of}%' order by id offset 24 limit 1
			) for update`,
		effects: (of) => `
			select count(*) filter (where state = 'invalidated')::int as off,
				(select sum(count)::int from app.tallies) as counted,
				(select taken from app.invalidations where reason = '${of}') as taken
			from app.signatures`,
		none: { off: 0, counted: 48, taken: 0 },
		all: { off: 48, counted: 0, taken: 48 },
	},
	{
		worker: 'send-mail',
		call: 'queue_updates',
		fill: (of) => `${open(of)}${signers(of, 'confirmed')}
			select app.set_rule('updates_per_minute', 10000);
			select app.tell_signers(id, 'response') from app.petitions where slug in ('${of}-1', '${of}-2', '${of}-3', '${of}-4') order by id;
			update app.updates set recorded_at = now() - interval '1 day'`,
		// Somebody of the third of four petitions.
		hold: (of) => `
			insert into app.told (update, recipient)
			select news.id, sha256(news.salt || convert_to(signer.mailbox, 'UTF8'))
			from app.updates as news join app.petitions as asked on asked.id = news.petition and asked.slug = '${of}-3'
			join app.signatures as signer on signer.petition = asked.id order by signer.id offset 6 limit 1`,
		effects: () => mails('petition_update'),
		none: { mails: 0 },
		all: { mails: 48 },
	},
	{
		worker: 'send-mail',
		call: 'remind_signers',
		fill: (of) => open(of) + signers(of, 'pending'),
		hold: (of) => `
			insert into app.reminders (signature)
			select id from app.signatures where email like '${of}%' order by petition, mailbox offset 9 limit 1`,
		effects: () => mails('sign_reminder'),
		none: { mails: 0 },
		all: { mails: 48 },
	},
	{
		worker: 'tell-teams',
		call: 'tell_teams',
		// A Wednesday.
		at: '2026-11-25T06:00:00Z',
		fill: (of) => messages(of, `'received', null, null`),
		hold: () =>
			`insert into app.team_mails (team, sent_on) values ('market@thornbeck.example.org', app.today())`,
		effects: () => `
			select count(*)::int as told, count(distinct recipient)::int as teams from app.outbox where template = 'feedback_daily'`,
		none: { told: 0, teams: 0 },
		all: { told: 3, teams: 3 },
	},
	{
		worker: 'follow-up-feedback',
		call: 'follow_up_feedback',
		fill: (of) =>
			messages(
				of,
				`'answered', now() - interval '40 days', sha256(convert_to('${of}' || n, 'UTF8'))`,
			),
		hold: () =>
			`select from app.feedback where id = (select id from app.feedback order by id offset 14 limit 1) for update`,
		effects: () => `
			select count(*) filter (where better_asked_at is not null)::int as asked, count(*) filter (where state = 'closed')::int as closed,
				(select count(distinct recipient)::int from app.outbox where template = 'feedback_better') as people,
				(select count(*)::int from app.outbox where template = 'feedback_better') as told
			from app.feedback`,
		none: { asked: 0, closed: 0, people: 0, told: 0 },
		all: { asked: 30, closed: 30, people: 30, told: 30 },
	},
];
