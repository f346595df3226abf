import { describe, expect, test } from 'vitest';
import { Bases } from '#cms/connection/bases.ts';
import { connected } from '#cms/connection/connection.ts';
import { safeName } from '#cms/library/chosen.ts';

/** What the person reads when the proxy answers a save like that, and whether a link to sign in stands beside it. */
test.each<[string, () => Response, string, boolean]>([
	[
		'the session has ended',
		() => Response.json({ error: 'x' }, { status: 401 }),
		'You have been signed out. Your text is still here: sign in in another tab, then press Save again.',
		true,
	],
	[
		'somebody else saved it',
		() => Response.json({ error: 'Somebody else …' }, { status: 409 }),
		'Somebody else …',
		false,
	],
	[
		'a picture is refused',
		() => Response.json({ error: 'Not a picture.' }, { status: 422 }),
		'Not a picture.',
		false,
	],
	[
		'it is too large for the front door',
		() => new Response('Too Large', { status: 413 }),
		'It is too large to be sent.',
		false,
	],
	[
		'the draft is gone',
		() => Response.json({ error: 'It is gone.' }, { status: 404 }),
		'It is gone.',
		false,
	],
	[
		'the server is broken',
		() => new Response('<h1>Oops', { status: 502 }),
		'The hub could not do that (502).',
		false,
	],
	[
		'something between answers for it',
		() => new Response('<h1>Hotel Wi-Fi'),
		'The hub could not do that (200).',
		false,
	],
	[
		'the line is cut',
		() => {
			throw new TypeError('Failed to fetch');
		},
		'The hub could not be reached.',
		false,
	],
])('a save is not lost when %s', async (_, answer, sentence, signIn) => {
	const { send, told } = editor(answer);
	const saving = send('persistEntry', {
		dataFiles: [{ path: 'content/news/a.en.md', raw: '---\n---\n', slug: 'a' }],
	});
	await expect(saving).rejects.toThrow(sentence);
	expect(told).toEqual([{ sentence: expect.stringContaining(sentence), signIn }]);
	expect(String(await saving.catch((error: unknown) => error))).toMatch(/^[A-Z]/);
});

test('what others use is not deleted, with a link to each of them', async () => {
	const uses = [{ name: 'news/stalls', title: 'New stalls' }];
	const { send, linked } = editor(() => Response.json({ error: 'Used.', uses }, { status: 409 }));
	const paths = ['content/areas/market.en.md'];
	await expect(send('deleteFiles', { paths })).rejects.toThrow('Used.');
	expect(linked).toEqual(uses);
});

test('what nobody pressed a button for is not announced', async () => {
	const { send, told } = editor(() => Response.json({ error: 'x' }, { status: 503 }));
	await expect(send('unpublishedEntries', {})).rejects.toThrow('x');
	expect(told).toEqual([]);
});

describe('a list of drafts', () => {
	const at = 'content/news/ice.en.md';
	const welsh = 'content/news/ice.cy.md';
	const key = { collection: 'news', slug: 'ice' };
	const diffs = [{ path: at, id: 'f00', newFile: true }];
	const texts = [
		{ path: at, data: 'Ice' },
		{ path: welsh, data: null },
	];
	const whole = { id: 'news/ice', look: { ...key, status: 'draft', diffs }, texts };

	test('is one request, with the drafts and their texts', async () => {
		const { ask, sent } = proxy({ unpublishedEntries: [whole] });
		expect(await ask('unpublishedEntries', {})).toEqual(['news/ice']);
		const look = await ask('unpublishedEntry', { id: 'news/ice' });
		expect(look).toMatchObject({
			...key,
			status: 'draft',
			diffs: [{ path: at, newFile: true }, {}],
		});
		const [english, other] = look.diffs;
		expect(await ask('unpublishedEntryDataFile', { ...key, ...english })).toEqual({ data: 'Ice' });
		// As Decap needs a version that nobody has written.
		expect(await ask('unpublishedEntryDataFile', { ...key, ...other })).toMatchObject({
			data: '---\n---\n',
		});
		expect(sent).toEqual(['unpublishedEntries']);
	});

	test('does not answer for the form of a draft, which is read when it is opened', async () => {
		const now = { ...key, status: 'draft', diffs: [{ path: at, id: 'f11', newFile: true }] };
		const { ask, sent } = proxy({
			unpublishedEntries: [whole],
			unpublishedEntry: now,
			unpublishedEntryDataFile: { data: 'Ice and snow', id: 'f11' },
		});
		await ask('unpublishedEntries', {});
		expect(await ask('unpublishedEntry', key)).toEqual(now);
		const text = { ...key, path: at, id: 'f00' };
		expect(await ask('unpublishedEntryDataFile', text)).toMatchObject({ data: 'Ice and snow' });
		await ask('unpublishedEntry', { id: 'news/ice' });
		expect(await ask('unpublishedEntry', { id: 'news/ice' })).toEqual(now);
		expect(sent).toEqual([
			'unpublishedEntries',
			'unpublishedEntry',
			'unpublishedEntryDataFile',
			'unpublishedEntry',
		]);
	});

	test('that is read again leaves an open form on the text that it was opened with', async () => {
		const bases = new Bases();
		const answers = {
			unpublishedEntries: [whole],
			unpublishedEntryDataFile: { data: 'Rain', id: 'e00' },
		};
		const { ask } = proxy(answers, bases);
		await ask('unpublishedEntryDataFile', { ...key, path: at, id: 'e00' });
		answers.unpublishedEntryDataFile = { data: 'Ice', id: 'f00' };
		await ask('unpublishedEntries', {});
		const { diffs } = await ask('unpublishedEntry', { id: 'news/ice' });
		await ask('unpublishedEntryDataFile', { ...key, ...diffs[0] });
		expect(bases.of([at])).toEqual({ [at]: 'e00' });
	});

	test('may have drafts without their texts, and those of decap-server without anything', async () => {
		const { texts: _, ...bare } = whole;
		const { ask, sent } = proxy({
			unpublishedEntries: [bare, 'news/snow'],
			unpublishedEntry: { diffs: [] },
			unpublishedEntryDataFile: { data: 'Ice', id: 'f00' },
		});
		expect(await ask('unpublishedEntries', {})).toEqual(['news/ice', 'news/snow']);
		expect((await ask('unpublishedEntry', { id: 'news/ice' })).diffs).toEqual(diffs);
		await ask('unpublishedEntryDataFile', { ...key, path: at, id: 'f00' });
		await ask('unpublishedEntry', { id: 'news/snow' });
		expect(sent).toEqual(['unpublishedEntries', 'unpublishedEntryDataFile', 'unpublishedEntry']);
	});

	/** The connection to a proxy with these answers, by their actions. */
	function proxy(answers: Record<string, unknown>, bases = new Bases()) {
		const sent: string[] = [];
		const fetch = connected({
			proxyUrl: '/api/cms',
			lang: 'en',
			bases,
			async fetch(_, init) {
				const { action } = JSON.parse(String(init!.body));
				sent.push(action);
				return Response.json(answers[action]);
			},
		});
		const ask = async (action: string, params: object) => {
			const body = JSON.stringify({ action, params });
			return await (await fetch('/api/cms', { method: 'POST', body })).json();
		};
		return { ask, sent };
	}
});

test('requests that are not for the proxy pass as they are', async () => {
	const { fetch } = editor(() => new Response('as it is'));
	expect(await (await fetch('/admin/facts.json')).text()).toBe('as it is');
});

test.each([
	['IMG 2031 (1).JPG', 'img-2031-1.jpg'],
	['Image.JPG', 'image.jpg'],
	['cafe\u0301.jpg', 'cafe.jpg'],
	['caf\u00e9.jpg', 'cafe.jpg'],
	['ｉｍａｇｅ.jpg', 'image.jpg'],
	['../../x.png', 'x.png'],
	['Caffi’r Bont ŵyl.jpeg', 'caffi-r-bont-wyl.jpeg'],
	['🎉.webp', 'picture.webp'],
	['notes', 'notes'],
	[`${'a'.repeat(90)}.png`, `${'a'.repeat(60)}.png`],
])('a file called %s is uploaded as %s', (name, safe) => {
	expect(safeName(name)).toBe(safe);
});

function editor(answer: () => Response) {
	const told: { sentence: string; signIn: boolean }[] = [];
	const linked: object[] = [];
	const fetch = connected({
		proxyUrl: '/api/cms',
		lang: 'en',
		fetch: async () => answer(),
		tell(sentence, { signIn = false, uses = [] }) {
			told.push({ sentence, signIn });
			linked.push(...uses);
		},
		settled: () => {},
	});
	const send = async (action: string, params: object) =>
		await fetch('/api/cms', { method: 'POST', body: JSON.stringify({ action, params }) });
	return { fetch, send, told, linked };
}
