import { beforeAll, describe, expect, test } from 'vitest';
import { strings } from '#strings/index.ts';
import * as findArea from '../../functions/find-area.ts';
import { useHub, visit } from '../setup/doors.ts';

const hub = useHub();

beforeAll(async () => {
	await hub.database.query(`
		insert into app.areas values ('riverside'), ('fell') on conflict do nothing;
		insert into app.postcode_areas values ('TB7', 'riverside'), ('TB7 2', 'fell') on conflict do nothing`);
});

const ask = (postcode: string, lang = '') =>
	visit(findArea, `${lang}/where-i-live/`, { form: { postcode } });

describe.each(['', '/cy'])('at %s', (lang) => {
	test.each([
		['TB7 1AB', 'riverside'],
		['tb71ab', 'riverside'],
		['TB7 2AB', 'fell'],
		[' TB7-1AB, UK ', 'riverside'],
	])('%s leads to the page of %s, without a cookie', async (postcode, area) => {
		const { status, headers } = await ask(postcode, lang);
		expect([status, headers.get('location')]).toEqual([303, `${lang}/areas/${area}/`]);
		expect(headers.get('set-cookie')).toBeNull();
	});

	const { errors } = strings(lang ? 'cy' : 'en');
	test.each([
		['', errors.field.postcode_missing],
		['nowhere', errors.field.postcode_wrong],
		['HA4 9ZZ', errors.refusal.postcode_unknown.text],
		['W'.repeat(5000), errors.field.postcode_wrong],
	])('%j comes back with the field and what helps', async (postcode, sentence) => {
		const { status, text } = await ask(postcode, lang);
		expect(status).toBe(422);
		expect(text).toContain('href="#postcode"');
		expect(text).toContain(`value="${postcode}"`);
		expect(text.replaceAll('&nbsp;', ' ')).toContain(sentence);
	});
});

test('nothing is kept of the question', async () => {
	await ask('TB7 1AB');
	await ask('HA4 9ZZ');
	expect(hub.lines.join('\n')).not.toMatch(/TB7|HA4/);
});
