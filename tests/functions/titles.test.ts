import { describe, expect, test } from 'vitest';
import { langs } from '#domain/language.ts';
import { api } from '#server/database/api.ts';
import { refusalPage, refuseForm, type Reason } from '#server/http/refuse.ts';
import { strings } from '#strings/index.ts';
import * as enterCode from '../../functions/enter-code.ts';
import * as signPetition from '../../functions/sign-petition.ts';
import { useHub, visit } from '../setup/doors.ts';

useHub();

/** Every reason for which residents are refused something, with its HTTP status. */
const reasons: [Reason, number][] = [
	...Object.values(api)
		.filter(({ role }) => role === 'service_role')
		.flatMap(({ reasons: declared }) => Object.entries(declared) as [Reason, number][]),
	...(['full', 'too_late', 'withdrawn'] as const).map((outcome): [Reason, number] => [
		`code_${outcome}`,
		outcome === 'full' ? 409 : 410,
	]),
	['not_saved', 503],
];

describe.each(langs)('in %s, the title says what happened', (lang) => {
	const { common, errors } = strings(lang);
	const aVisit = (path: string) => ({
		...{ url: new URL(path, 'https://hub.example.org'), lang, path, params: {}, ip: null },
		json: false,
	});

	test.each([...new Map(reasons)])(
		'for %s, %i, on a page of its own and on the form',
		async (reason, status) => {
			const own = await refusalPage(aVisit('/nowhere/'), { status, reason });
			const form = await refuseForm(aVisit('/petitions/keep-the-bus/sign/'), {}, () => ({
				status,
				problems: [{ reason, message: 'x' }],
			}));
			for (const page of [own, form!]) {
				const title = titleIn(await page.text());
				expect(title).not.toMatch(new RegExp(`^${common.errorPrefix}|${errors.page[500].title}`));
				expect(title).toMatch(/^.{10,} – /);
			}
		},
	);

	test('for a petition that closed', async () => {
		const { text } = await visit(
			signPetition,
			`${lang === 'cy' ? '/cy' : ''}/petitions/old-news/sign/`,
			{
				form: { name: 'Ann', email: 'ann@example.org', postcode: 'TB1 2AB' },
			},
		);
		expect(titleIn(text)).toBe(`${errors.refusal.petition_closed.title} – Thornbeck Moothall`);
		expect(text).toContain(`<h1 id="error-title">${errors.refusal.petition_closed.title}</h1>`);
	});

	test('for a request that nobody knows, and not for a code that can be put right', async () => {
		const id = crypto.randomUUID();
		const address = `${lang === 'cy' ? '/cy' : ''}/petitions/keep-the-bus/check-email/?c=${id}`;
		const unknown = await visit(enterCode, address, { form: { code: '123456' } });
		expect(titleIn(unknown.text)).toMatch(
			new RegExp(`^${errors.refusal.confirmation_unknown.title} – `),
		);
		const wrong = await visit(enterCode, address, { form: { code: '12' } });
		expect(titleIn(wrong.text)).toMatch(new RegExp(`^${common.errorPrefix}`));
	});
});

function titleIn(html: string) {
	return /<title>(.*?)<\/title>/.exec(html)![1]!;
}
