import { describe, expect, inject, test } from 'vitest';
import { langs } from '#domain/language.ts';
import { files, inLang, paths } from '#domain/paths.ts';
import { REMOVED } from '#tools/check-hub/known.ts';
import { pages } from './built.ts';

const { url } = inject('hub');

const addresses = (slug: string) =>
	langs.flatMap((lang) =>
		[
			paths.petition(slug),
			paths.sign(slug),
			paths.checkEmail(slug),
			paths.sentAgain(slug),
			paths.signed(slug),
			files.petitionAtom(slug),
			files.petitionFeed(slug),
			files.petitionData(slug, 'json'),
			files.petitionData(slug, 'csv'),
			files.petitionHistory(slug, 'json'),
			files.petitionHistory(slug, 'csv'),
			files.tally(slug),
		].map((path) => inLang(lang, path)),
	);

test.each(addresses(REMOVED))(
	'%s says that the petition was removed, without its text',
	async (path) => {
		for (const method of ['GET', 'HEAD'])
			for (const accept of ['text/html', 'application/json']) {
				const answer = await fetch(url + path, { method, headers: { accept } });
				expect(answer.status).toBe(410);
				expect(await answer.text()).not.toMatch(/driver who|horse trough|Colin Peart/);
			}
	},
);

test.each(addresses('never-was'))('%s is not found', async (path) => {
	expect((await fetch(url + path)).status).toBe(404);
});

test.each(addresses('keep-the-14-bus'))('%s is there', async (path) => {
	expect((await fetch(url + path)).status).toBe(200);
});

test('no page names a petition that was removed', () => {
	expect(pages.filter(({ html }) => html.includes(REMOVED)).map(({ path }) => path)).toEqual([]);
});

describe('the description of the data', () => {
	test('is open to other sites, and names addresses that answer', async () => {
		const answer = await fetch(url + files.openApi);
		expect(answer.headers.get('access-control-allow-origin')).toBe('*');
		const { paths: described }: { paths: object } = await answer.json();
		for (const path of Object.keys(described)) {
			const { status, headers } = await fetch(url + path.replace('{petition}', 'keep-the-14-bus'));
			expect([path, status]).toEqual([path, 200]);
			expect(headers.get('access-control-allow-origin')).toBe('*');
		}
	});
});
