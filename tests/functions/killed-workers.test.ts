import { createServer } from 'node:http';
import { glob } from 'node:fs/promises';
import { basename } from 'node:path';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { listen } from '#local/listen.ts';
import { useHub } from '../setup/doors.ts';
import { killedJobs } from '../setup/killed-jobs.ts';
import { clockAt } from '../setup/sql.ts';
import { type Death, kill, killInTheMiddle, startWorker, waiting } from '../setup/worker.ts';

const hub = useHub();
const deaths: Death[] = ['its process', 'its process and its statement'];

afterEach(() => hub.database.query(clockAt()));

async function run(worker: string) {
	const { default: work } = await import(`../../functions/${worker}.ts`);
	await work();
}

/** Enough turns for what a job does a part of in each; two schedulers at once in each. */
async function runOn(worker: string) {
	for (let turn = 0; turn < 4; turn++) await Promise.all([run(worker), run(worker)]);
}

// A build hook that says yes.
beforeAll(async () => {
	const { url, close } = await listen(
		createServer((_, response) => void response.end()),
		0,
	);
	vi.stubEnv('BUILD_HOOK_URL', `${url}/build_hooks/a-secret`);
	return async () => {
		vi.unstubAllEnvs();
		await close();
	};
});

const receivers = () => hub.post.mails.map((mail) => [mail.to].flat()[0]!.text);

test.each(killedJobs.flatMap((job) => deaths.map((death) => ({ ...job, death }))))(
	'$worker is killed in the middle of $call, $death, and every effect comes once',
	async ({ worker, call, at, fill, hold, effects, none, all, death }) => {
		const of = `${worker}-${death.length}-${call.replaceAll('_', '')}`.replaceAll('-', '');
		if (at) await hub.database.query(clockAt(at));
		await hub.database.query(fill(of));
		const seen = async () => (await hub.database.query(effects(of))).rows[0];
		expect(await seen()).toEqual(none);
		await killInTheMiddle(hub.database, { worker, call, hold: hold(of), death });
		if (death === 'its process and its statement') expect(await seen()).toEqual(none);
		await runOn(worker);
		expect(await seen()).toEqual(all);
		await runOn(worker);
		expect(await seen()).toEqual(all);
		// A run that gave up half-way would say so.
		const events = hub.lines.map((line) => JSON.parse(line).event);
		expect(events.filter((event) => /fail|_not_/.test(event))).toEqual([]);
		expect(receivers()).toHaveLength(all.mails ?? 0);
		expect(new Set(receivers()).size).toBe(all.mails ?? 0);
	},
);

test('every scheduled function is among them', async () => {
	const files = await Array.fromAsync(glob('functions/*.ts'));
	const names = files.map((file) => basename(file, '.ts'));
	const scheduled = await Promise.all(
		names.map(async (name) => {
			const { config } = await import(`../../functions/${name}.ts`);
			return config.schedule ? [name] : [];
		}),
	);
	// It only asks for a build.
	const known = new Set([...killedJobs.map(({ worker }) => worker), 'build-site']);
	expect(scheduled.flat().toSorted()).toEqual([...known].toSorted());
});

describe('a sender with mails of both lanes', () => {
	/** Each mail has a person of its own. */
	const ALL = 54;
	const fill = () =>
		hub.database.query(`
			select public.sign_petition('keep-the-bus', 'Ann Lee', 'awaited-' || n || '@example.org', 'TB1 2AB', false, 'en', 'web', null,
				gen_random_uuid(), encode(sha256(n::text::bytea), 'hex'), repeat('b', 64)) from generate_series(1, 24) as n;
			with box as (
				insert into app.mailboxes (petition, mailbox, postcode)
				select id, 'told-' || n || '@example.org', 'TB1 2AB' from app.petitions, generate_series(1, 30) as n
				where slug = 'keep-the-bus' returning *
			)
			insert into app.signatures (petition, mailbox, slot, name, email, postcode, channel, lang, wants_updates, state, confirmed_at)
			select petition, mailbox, 1, 'Ann Lee', mailbox, postcode, 'web', 'en', true, 'confirmed', now() from box;
			select app.tell_signers(id, 'response') from app.petitions where slug = 'keep-the-bus';
			update app.updates set recorded_at = now() - interval '1 day';
			select public.queue_updates()`);
	const leasesEnd = () =>
		hub.database.query(`update app.outbox set due_at = now() - interval '1 second'`);
	const claimed = async () =>
		(
			await hub.database.query(
				`select lane, sent_at is not null as is_sent, count(*)::int as number from app.outbox where attempts > 0 group by 1, 2`,
			)
		).rows;
	/** Until the mail server has as many mails in its hands as a sender has connections. */
	const startSending = async () => {
		hub.post.isHolding = true;
		const sender = startWorker('send-mail');
		await expect.poll(() => hub.post.held, { timeout: 15_000, interval: 20 }).toHaveLength(3);
		return sender;
	};

	test('is killed before the mail server took them, and each goes once, the awaited first', async () => {
		await fill();
		await kill(await startSending());
		hub.post.isHolding = false;
		expect(await claimed()).toEqual([{ lane: 'awaited', is_sent: false, number: 10 }]);
		await run('send-mail');
		expect(receivers()).toHaveLength(ALL - 10);
		expect(receivers().slice(0, 10).join()).not.toContain('told');
		await leasesEnd();
		await runOn('send-mail');
		expect(receivers()).toHaveLength(ALL);
		expect(new Set(receivers()).size).toBe(ALL);
	});

	test('is killed before it noted that one was taken: that one goes again under its own number, no other', async () => {
		await fill();
		const sender = await startSending();
		const holder = await hub.database.connect();
		await holder.query('begin');
		await holder.query(
			'select from app.outbox where id = (select min(id) from app.outbox where attempts > 0) for update',
		);
		hub.post.release();
		const waits = () => waiting(hub.database, 'settle_mail');
		await expect.poll(waits, { timeout: 15_000, interval: 20 }).toHaveLength(1);
		await expect
			.poll(claimed, { timeout: 15_000, interval: 20 })
			.toContainEqual({ lane: 'awaited', is_sent: true, number: 9 });
		await kill(sender);
		await hub.database.query('select pg_terminate_backend($1)', await waits());
		await holder.query('rollback');
		holder.release();
		expect(receivers()).toHaveLength(10);
		await runOn('send-mail');
		await leasesEnd();
		await runOn('send-mail');
		expect(receivers()).toHaveLength(ALL + 1);
		expect(new Set(receivers()).size).toBe(ALL);
		expect(new Set(hub.post.mails.map(({ messageId }) => messageId)).size).toBe(ALL);
	});
});
