import { expect, test } from 'vitest';
import { pages } from './built.ts';
import { attribute, findAll } from './tree.ts';

test('the language switch of every page where people type sends the form, so that nothing is lost', () => {
	const typing = pages.filter(({ document }) => typedIn(document).length > 0);
	expect(typing.length).toBeGreaterThan(20);
	for (const { document, path } of typing) {
		const [form] = typedIn(document);
		const [language] = findAll(document, 'button').filter(
			(button) =>
				attribute(button, 'name') === 'show' && attribute(button, 'class')?.includes('language'),
		);
		expect([path, language && attribute(language, 'form')]).toEqual([path, attribute(form!, 'id')]);
	}
});

/** The forms of a page, in its main part, in which text is typed and sent. Its switch can send one. */
function typedIn(document: Parameters<typeof findAll>[0]) {
	const [main] = findAll(document, 'main');
	return findAll(main!, 'form').filter(
		(form) =>
			attribute(form, 'method') === 'post' &&
			[...findAll(form, 'textarea'), ...findAll(form, 'input')].some(
				(field) => !/hidden|submit|file|radio|checkbox/.test(attribute(field, 'type') ?? ''),
			),
	);
}
