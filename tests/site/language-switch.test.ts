import { expect, test } from 'vitest';
import { pages } from './built.ts';
import { attribute, findAll } from './tree.ts';

test('the language switch of every page where people type sends the form, so that nothing is lost', () => {
	const typing = pages.filter(({ document }) => typedIn(document).length > 0);
	expect(typing.length).toBeGreaterThan(20);
	for (const { document, path } of typing) {
		const sent = findAll(document, 'button')
			.filter((button) => attribute(button, 'class')?.includes('language'))
			.map((button) => attribute(button, 'form'));
		expect([path, typedIn(document).map((form) => attribute(form, 'id'))]).toEqual([path, sent]);
	}
});

/**
 * The forms of a page, in its main part, in which text is typed. Its switch can send one. A postcode on the front page and in
 * lists is not kept: its form belongs to another page, where the switch would lead.
 */
function typedIn(document: Parameters<typeof findAll>[0]) {
	const [main] = findAll(document, 'main');
	return findAll(main!, 'form').filter(
		(form) =>
			(attribute(form, 'id') || !attribute(form, 'action')?.endsWith('/where-i-live/')) &&
			[...findAll(form, 'textarea'), ...findAll(form, 'input')].some(
				(field) => !/hidden|submit|file|radio|checkbox/.test(attribute(field, 'type') ?? ''),
			),
	);
}
