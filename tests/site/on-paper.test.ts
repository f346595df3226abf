import { expect, inject, test } from 'vitest';
import { paths, withoutLang } from '#domain/paths.ts';
import { pages } from './built.ts';
import { attribute, findAll, textOf } from './tree.ts';

const { url } = inject('hub');

type Document = Parameters<typeof findAll>[0];

test('a printed page names an address that opens for the person who finds the sheet', async () => {
	const printed = new Set(pages.map(({ document }) => addressOn(document)).filter(Boolean));
	expect(printed.size).toBeGreaterThan(150);
	const closed: string[] = [];
	for (const address of printed) {
		const { status } = await fetch(new URL(new URL(address!).pathname, url));
		if (status !== 200) closed.push(`${status} ${address}`);
	}
	expect(closed).toEqual([]);
});

/** On paper these ask nothing that could be posted, or the first page of the form asks it too. */
const notPosted = [
	...[paths.useful, paths.startStep('why'), paths.startStep('more'), paths.startStep('you')],
	...[paths.startStep('similar'), paths.startStep('check')],
];

test('every form in which people write says on paper where to post it', () => {
	const asking = pages.filter(({ document }) => asks(document));
	expect(asking.length).toBeGreaterThan(15);
	const silent = asking.filter(
		({ document, path }) =>
			!notPosted.includes(withoutLang(path)) && partsOf(document, 'on-paper').length === 0,
	);
	expect(silent.map(({ path }) => path)).toEqual([]);
});

function addressOn(document: Document): string | undefined {
	const [note] = partsOf(document, 'print-note');
	return note && textOf(findAll(note, 'b')[0]!).trim();
}

/** Whether a page prints a form for a message, a petition or a name with an email address. */
function asks(document: Document): boolean {
	return findAll(findAll(document, 'main')[0]!, 'form')
		.filter((form) => attribute(form, 'method') === 'post')
		.filter((form) => !attribute(form, 'class')?.split(' ').includes('screen'))
		.some(
			(form) =>
				findAll(form, 'textarea').length > 0 ||
				findAll(form, 'input').some((field) => attribute(field, 'name') === 'email'),
		);
}

function partsOf(document: Document, name: string) {
	return findAll(document, '*').filter((each) =>
		attribute(each, 'class')?.split(' ').includes(name),
	);
}
