import { expect, test } from 'vitest';
import { switchedForm } from '#server/staff/other-language.ts';

const address = 'https://hub.example.org/cy/staff/?next=%2Fstaff%2F';

test('is what was typed, without the switch itself, and the page as it is opened', async () => {
	const request = sent({ show: 'cy', body: 'Siân', step: 'publish' }, `${address}&refused=abc`);
	request.headers.set('cookie', 'a=b');
	const { typed, opened } = (await switchedForm(request))!;
	expect(typed).toEqual({ body: 'Siân', step: 'publish' });
	expect(opened.method).toBe('GET');
	expect(opened.url).toBe(address);
	expect(opened.headers.get('cookie')).toBe('a=b');
});

test('is a preview again where one was shown', async () => {
	const { typed } = (await switchedForm(sent({ show: 'cy', shown: 'preview', body: 'Siân' })))!;
	expect(typed).toEqual({ step: 'preview', body: 'Siân' });
});

test('leaves the body of every other form to the page', async () => {
	const request = sent({ body: 'again' });
	expect(await switchedForm(request)).toBeUndefined();
	expect(await request.text()).toBe('body=again');
});

test('leaves a body that is too long to the page too', async () => {
	const request = sent({ show: 'cy', body: 'a'.repeat(200_000) });
	expect(await switchedForm(request)).toBeUndefined();
	expect(await request.text()).toHaveLength(200_013);
});

test.each([
	['another button', sent({ body: 'Siân' })],
	['a language that the hub does not have', sent({ show: 'fr', body: 'Siân' })],
	['a file', sent(new FormData())],
	['an address', new Request(`${address}&show=cy`)],
])('is nothing for %s', async (_, request) => {
	expect(await switchedForm(request)).toBeUndefined();
});

function sent(values: Record<string, string> | FormData, to = address) {
	if (values instanceof FormData) values.set('show', 'cy');
	const body = values instanceof FormData ? values : new URLSearchParams(values);
	return new Request(to, { method: 'POST', body });
}
