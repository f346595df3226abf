import { expect, test, vi } from 'vitest';
import { tellSpelled } from '#cms/connection/spelled.ts';
import type { Decap, Immutable } from '#cms/decap.ts';

const notices = vi.hoisted(() => [] as [string, object[]][]);
vi.mock('#cms/notice.ts', () => ({
	notify: (sentence: string, { uses }: { uses: object[] }) => notices.push([sentence, uses]),
}));

test.each([
	['settings', 'hub', { phone: '01632 960199', email: 'hub@example.org' }, ['phone']],
	['settings', 'hub', { phone: '01632 960100', email: 'new@example.org' }, ['email']],
	['settings', 'hub', { phone: '01632 960199', email: 'new@example.org' }, ['phone', 'email']],
	['settings', 'hub', { phone: '01632 960100', email: 'hub@example.org' }, []],
	['settings', 'topics', { topics: [] }, []],
	['pages', 'hub', { phone: '01632 960199' }, []],
])(
	'after %s/%s is saved with %o, asks who has the old one written out: %o',
	async (collection, slug, data, facts) => {
		notices.length = 0;
		const asked: object[] = [];
		const user = { name: 'news/a', title: 'A' };
		const saved = await listener(async (action, params) => {
			asked.push([action, params]);
			return { uses: [user] };
		});
		await saved({ entry: entryOf(collection, slug, data) });
		expect(asked).toEqual(facts.map((fact) => ['usedIn', { thing: `settings.hub/${fact}` }]));
		// One notice: a second one would take the place of the first.
		expect(notices).toHaveLength(facts.length ? 1 : 0);
		const old = { phone: '01632 960100', email: 'hub@example.org' };
		for (const fact of facts)
			expect(notices[0]).toEqual([expect.stringContaining(old[fact as 'phone']), [user]]);
	},
);

test('says nothing when nobody has it', async () => {
	notices.length = 0;
	const saved = await listener(async () => ({ uses: [] }));
	await saved({ entry: entryOf('settings', 'hub', { phone: '1', email: '2' }) });
	expect(notices).toEqual([]);
});

test('says nothing when the list cannot be made: the settings are saved all the same', async () => {
	notices.length = 0;
	const saved = await listener(() => Promise.reject(new Error('offline')));
	await saved({ entry: entryOf('settings', 'hub', { phone: '1', email: '2' }) });
	expect(notices).toEqual([]);
});

async function listener(call: Parameters<typeof tellSpelled>[1]['call']) {
	let handler: (event: { entry: Immutable }) => unknown = () => {};
	const decap = {
		registerEventListener: (given: { handler: typeof handler }) => {
			handler = given.handler;
		},
	} as unknown as Decap;
	const hub = { phone: '01632 960100', email: 'hub@example.org' };
	tellSpelled(decap, { lang: 'en', hub, call });
	return handler;
}

function entryOf(collection: string, slug: string, data: object): Immutable {
	const values: Record<string, unknown> = { collection, slug, data: { toJS: () => data } };
	const entry: Immutable = {
		get: (key) => values[key],
		getIn: () => undefined,
		setIn: () => entry,
		toJS: () => values,
	};
	return entry;
}
