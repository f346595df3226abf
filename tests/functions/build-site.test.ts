import { createServer } from 'node:http';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import buildSite, { config } from '../../functions/build-site.ts';
import { readSchedule } from '#local/front-door/schedule.ts';
import noteCrossings from '#functions/note-crossings.ts';
import { listen } from '../../local/listen.ts';
import { useHub } from '../setup/doors.ts';

const hub = useHub();
let lines: string[];
beforeEach(async () => {
	await hub.database.query('delete from app.wanted_builds');
	lines = [];
	vi.spyOn(console, 'log').mockImplementation((line) => void lines.push(String(line)));
});
afterEach(() => vi.unstubAllEnvs());

test.each([
	[200, 'build_asked_for'],
	[404, 'build_refused'],
])(
	'asks the build hook once; answered %i, says so, and never where the hook is',
	async (status, event) => {
		const asked: string[] = [];
		const server = createServer((request, response) => {
			asked.push(`${request.method} ${request.url}`);
			response.writeHead(status).end();
		});
		const { url, close } = await listen(server, 0);
		vi.stubEnv('BUILD_HOOK_URL', `${url}/build_hooks/a-secret`);
		await buildSite();
		await close();
		expect(asked).toEqual(['POST /build_hooks/a-secret']);
		expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ event, status }]);
		expect(lines.join()).not.toContain('a-secret');
	},
);

test('a build hook that is away is a line in the log', async () => {
	vi.stubEnv('BUILD_HOOK_URL', 'http://127.0.0.1:1/build_hooks/a-secret');
	await buildSite();
	expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ event: 'build_not_asked_for' }]);
	expect(lines.join()).not.toContain('a-secret');
});

test('a build hook that fails is asked again by the job of each minute, until it says yes, and the night is asked for once', async () => {
	let [status, asked] = [503, 0];
	const server = createServer((_, response) => {
		asked += 1;
		response.writeHead(status).end();
	});
	const { url, close } = await listen(server, 0);
	vi.stubEnv('BUILD_HOOK_URL', url);
	const later = async () => {
		await hub.database.query(
			`update app.wanted_builds set asked_at = asked_at - interval '10 minutes'`,
		);
		await noteCrossings();
	};
	await Promise.all([buildSite(), buildSite()]);
	expect(asked).toBe(1);
	await noteCrossings();
	expect(asked).toBe(1);
	status = 200;
	await later();
	expect(asked).toBe(2);
	await later();
	expect(asked).toBe(2);
	await hub.database.query(
		`update app.wanted_builds set wanted_at = now() - interval '23 hours', asks = 6`,
	);
	await buildSite();
	expect(asked).toBe(3);
	await close();
});

test('without a build hook, does nothing and says so', async () => {
	vi.stubEnv('BUILD_HOOK_URL', undefined);
	await buildSite();
	expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ event: 'build_not_asked_for' }]);
});

test.each(['2027-01-04T00:05:00Z', '2027-07-04T23:05:00Z'])(
	'is due just after midnight in London, in winter and in summer: %s',
	(time) => expect(readSchedule(config.schedule!).match(new Date(time))).toBe(true),
);
