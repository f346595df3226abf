import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import noteCrossings from '#functions/note-crossings.ts';
import { listen } from '#local/listen.ts';
import { reasonForm } from '#domain/moderation.ts';
import { runJob } from '#server/database/call.ts';
import { callAsStaff } from '#server/staff/call.ts';
import { readSession } from '#server/staff/session.ts';
import { carryOut, petitionHere } from '../../src/pages/[...lang]/staff/_petitions.ts';
import { useHub } from '../setup/doors.ts';
import { requestWith, signIn } from '../setup/sign-in.ts';

const hub = useHub();
let status = 200;
let asked = 0;
let hook: Awaited<ReturnType<typeof listen>>;
beforeAll(async () => {
	const server = createServer((_, response) => {
		asked += 1;
		response.writeHead(status).end();
	});
	hook = await listen(server, 0);
});
afterAll(async () => hook.close());
beforeEach(async () => {
	asked = 0;
	status = 200;
	vi.stubEnv('BUILD_HOOK_URL', `${hook.url}/build_hooks/a-secret`);
	await hub.database.query('delete from app.wanted_builds');
});
afterEach(() => vi.unstubAllEnvs());

test('an act at the desk asks the build hook once, also when its button is pressed twice', async () => {
	const person = await moderator();
	const [page, again] = [await hidePage(person), await hidePage(person)];
	expect(await page.press()).toContain('?done=hide');
	expect(asked).toBe(1);
	expect(await again.press()).toContain('?done=hide');
	await noteCrossings();
	expect(asked).toBe(1);
});

test('a build hook that fails is asked again by the job of each minute, at intervals, until the site shows the change', async () => {
	status = 503;
	await (await hidePage(await moderator())).press();
	await noteCrossings();
	expect(asked).toBe(1);
	const later = async () => {
		await hub.database.query(
			`update app.wanted_builds set asked_at = asked_at - interval '10 minutes'`,
		);
		await noteCrossings();
	};
	await later();
	expect(asked).toBe(2);
	status = 200;
	await later();
	expect(asked).toBe(3);
	// Its yes is no promise that the site was built.
	await later();
	expect(asked).toBe(4);
	await runJob('queue_updates', { shown: {} });
	await later();
	expect(asked).toBe(4);
});

/** The session of a new moderator. */
async function moderator() {
	const email = `${randomUUID()}@thornbeck.example.org`;
	await hub.database.query(
		`insert into app.staff (email, name, roles, lang) values ($1, 'Mair Huws', '{moderator}', 'en')`,
		[email],
	);
	await hub.database.query(
		`update app.petitions set state = 'open', hidden_on = null, public_at = null, shown_at = null where slug = 'keep-the-bus'`,
	);
	return (await readSession(requestWith(await signIn(hub, email))))!;
}

/** The desk's page to hide the petition, as it was opened; a press on its button answers where it leads. */
async function hidePage(session: NonNullable<Awaited<ReturnType<typeof readSession>>>) {
	const left: Promise<unknown>[] = [];
	const waitUntil = (work: Promise<unknown>) => void left.push(work);
	const url = new URL('https://hub.example.org/staff/petitions/keep-the-bus/hide/');
	const context = {
		...{ url, params: { slug: 'keep-the-bus' } },
		locals: { session, netlify: { context: { waitUntil } } },
		redirect: (to: string) => new Response(null, { status: 303, headers: { location: to } }),
	} as unknown as Parameters<typeof carryOut>[0];
	const found = await petitionHere(context);
	if (found instanceof Response) throw new Error(String(found.status));
	return {
		async press() {
			const body = new URLSearchParams({
				...{ version: String(found.version), reason: 'It names a person.' },
			});
			const request = new Request(url, { method: 'POST', body });
			const answer = await carryOut({ ...context, request }, found, {
				act: 'hide',
				form: reasonForm,
				send: (entry, sender) =>
					callAsStaff(sender, 'hide_petition', { petition: found.slug, ...entry }),
			});
			await Promise.all(left);
			return answer!.headers.get('location');
		},
	};
}
