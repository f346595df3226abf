import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkWriting, type Known, type Written } from '#domain/writing.ts';
import { checkOnce } from '#lib/content/checked.ts';
import { shared } from '#lib/kept.ts';
import { KeptThings } from '#tools/build/keep.ts';

const all = {
	paths: new Set(['/news/', '/places/library/']),
	pictures: new Map([['clock.jpg', 1_000]]),
};
const body =
	'[The library](/places/library/) and [a petition](/petitions/x/).\n\n![The clock](../images/clock.jpg)';

beforeEach(() => {
	shared.moothallKept = new KeptThings('m');
});
afterEach(() => {
	delete shared.moothallKept;
});

test('a text that passed is not checked again', async () => {
	expect(await checks(body)).toBe(true);
	expect(await checks(body)).toBe(false);
});

test('a text that changed is checked', async () => {
	await checks(body);
	expect(await checks(`More. ${body}`)).toBe(true);
});

test('a page that the text does not lead to may come and go', async () => {
	await checks(body);
	expect(await checks(body, { ...all, paths: new Set(['/places/library/', '/x/']) })).toBe(false);
});

test('a text is checked again, and refused, when what it leads to is gone', async () => {
	await checks(body);
	await expect(checks(body, { ...all, paths: new Set(['/news/']) })).rejects.toThrow('brokenLink');
	await expect(checks(body, { ...all, pictures: new Map() })).rejects.toThrow('missingPicture');
	expect(await checks(body)).toBe(false);
});

test('a text that was refused is refused again, with the page that was probably meant', async () => {
	for (let time = 0; time < 2; time++)
		await expect(checks('[The library](/library/)')).rejects.toThrow('/places/library/');
});

/** Whether the text was looked at. */
async function checks(text: string, known = all): Promise<boolean> {
	const texts: Written = { lang: 'en', pieces: [{ path: 'body', kind: 'markdown', text }] };
	let looked = false;
	await checkOnce(texts, known, (answers: Known) => {
		looked = true;
		const [finding] = checkWriting(texts, answers);
		if (finding?.severity === 'error') throw new Error(JSON.stringify(finding));
	});
	return looked;
}
