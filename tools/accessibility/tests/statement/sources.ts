import { productFile } from '../../src/statement/product.ts';
import { handTestFile } from '../../src/statement/hand-test.ts';
import type { Sources } from '../../src/statement/evidence.ts';
import type { Problem, Run } from '../../src/run.ts';

/** A small product: a site of two parts, its editor, and emails, with what is given instead of nothing. */
export function sources({ records = [], problems = [], product = {} }: Given = {}): Sources {
	return {
		product: productFile.parse({ ...productWritten, ...product }),
		records: records.map((record) => ({
			...handTestFile.parse({ ...HAND_TEST, ...record }),
			file: '2026-11-24-a-test.yml',
		})),
		run: run({ problems }),
		checks: new Map([['1.1.1', ['axe/image-alt', 'probe/picture-without-words']]]),
	};
}

export function run(given: Partial<Run> = {}): Run {
	return {
		started_at: '2026-11-24T23:30:00.000Z',
		finished_at: '2026-11-24T23:31:00.000Z',
		versions: { 'axe-core': '4.13.0' },
		narrowed_by: [],
		pages: ['/', '/cy/', '/news/', '/admin/'].map((path) => page(path)),
		problems: [],
		gone: [],
		...given,
	};
}

export function page(
	path: string,
	given: Partial<Run['pages'][number]> = {},
): Run['pages'][number] {
	return {
		url: `http://localhost:4321${path}`,
		state: 'as is',
		variants: ['1280 light'],
		outcome: 'checked',
		title: path,
		lang: 'en',
		findings: [],
		threshold: 0,
		milliseconds: 1,
		...given,
	};
}

/** A picture without words on two pages of the site. */
export function problem(given: Partial<Problem> = {}, paths = ['/', '/news/']): Problem {
	return {
		rule: 'axe/image-alt',
		kind: 'error',
		standing: 'new',
		criteria: ['1.1.1'],
		message: 'This picture has no description.',
		mend: 'Describe it.',
		help: 'https://example.org/image-alt',
		selector: 'img',
		html: '<img src="hall.jpg">',
		fingerprint: 'a1',
		seen_by: [],
		places: paths.map((path) => ({
			url: `http://localhost:4321${path}`,
			state: 'as is',
			variants: ['1280 light'],
			selector: 'img',
		})),
		...given,
	};
}

/** A result as it is written, on WCAG 1.1.1 unless something else is said. */
export function result(outcome: string, given: object = {}): object {
	return { criteria: ['1.1.1'], outcome, notes: 'What was seen.', ...given };
}

/** As `product.yml` has it. */
export const productWritten = {
	name: 'A hub',
	description: 'A hub for a town.',
	contact: { email: 'hub@example.org' },
	license: 'MIT',
	review: { on: '2026-11-23', again_by: '2027-05-23' },
	parts: [
		{ id: 'site', component: 'web', what: 'All pages.', paths: ['/'] },
		{ id: 'desk', component: 'web', what: 'The desk.', paths: ['/staff/'] },
		{ id: 'editor', component: 'authoring-tool', what: 'The editor.', paths: ['/admin/'] },
		{ id: 'emails', component: 'electronic-docs', what: 'Emails.' },
	],
	without: [{ component: 'software', why: 'Nothing is installed.' }],
};

/** As a record has it. */
export const HAND_TEST = {
	title: 'A test',
	tested_on: '2026-11-24',
	tested_by: { who: 'team', name: 'Us' },
	ways: ['keyboard'],
	with: ['Firefox 151'],
	parts: ['site', 'desk'],
	results: [result('pass')],
};

type Given = { records?: object[]; problems?: Problem[]; product?: object };
