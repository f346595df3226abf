import { expect, test } from 'vitest';
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
