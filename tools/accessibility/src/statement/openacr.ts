import type { Answer } from './answers.ts';
import { dayOfRun } from './answers.ts';
import { CATALOG, type Catalog, type Chapter } from './catalog.ts';
import type { Sources } from './evidence.ts';

/**
 * The whole report, as https://github.com/GSA/openacr has it (openacr-0.1.0.json). ATAG's chapters stand beside the
 * published catalogue's: its schema allows that, and its programs pass over them.
 */
export function openAcr(answers: Answer[], catalog: Catalog, sources: Sources): OpenAcr {
	const { product } = sources;
	return {
		title: `${product.name} Accessibility Conformance Report`,
		product: {
			name: product.name,
			...(product.version && { version: product.version }),
			description: product.description,
		},
		author: product.contact,
		vendor: product.contact,
		report_date: newestDay(sources),
		notes: [
			...product.parts.map(({ id, component, what }) => `- ${id} (${component}): ${what}`),
			'',
			NOTES,
		].join('\n'),
		evaluation_methods_used: methods(sources),
		license: product.license,
		catalog: CATALOG,
		chapters: Object.fromEntries(
			catalog.chapters.map((chapter) => [chapter.id, chapterOf(chapter, answers)]),
		),
	};
}

function chapterOf({ id, criteria = [] }: Chapter, answers: Answer[]): AcrChapter {
	if (!criteria.length)
		return {
			notes: 'The catalogue has no criteria here: they are those of WCAG, levels A and AA.',
		};
	return {
		criteria: criteria.map(({ id: num }) => ({
			num,
			components: answers
				.filter(({ chapter, criterion }) => chapter === id && criterion === num)
				.map(({ component, level, notes }) => ({ name: component, adherence: { level, notes } })),
		})),
	};
}

function methods({ run, records }: Sources): string {
	const versions = Object.entries(run.versions)
		.sort()
		.map((each) => each.join(' '));
	const pages = new Set(run.pages.map(({ url }) => url)).size;
	const machines = `- By machine, ${dayOfRun({ run })}: ${pages} pages with ${versions.join(', ')}.`;
	const people = records.map(
		({ title, tested_on, tested_by, ways, with: tools }) =>
			`- By people, ${tested_on}: ${title}, by ${tested_by.name} (${tested_by.who}; ${ways.join(', ')}), with ${tools.join(', ')}.`,
	);
	return [machines, ...people].join('\n');
}

/** A report is as old as the newest thing in it. */
function newestDay(sources: Sources): string {
	const days = [
		dayOfRun(sources),
		sources.product.review.on,
		...sources.records.map(({ tested_on }) => tested_on),
	];
	return days.sort().at(-1)!;
}

const NOTES =
	`Nothing is claimed that was not tested. "Supports" means that people tested every part and that the last run of the
automated checks found nothing. Automated checks find failures and cannot show that there is none: where there is nothing else,
the level is "not evaluated", at levels A and AA too, and the checks that found nothing are named. The chapters atag_part_a and
atag_part_b are ATAG 2.0, which the catalogue does not have.`.replaceAll('\n', ' ');

export type OpenAcr = {
	title: string;
	product: { name: string; version?: string; description: string };
	author: Contact;
	vendor: Contact;
	report_date: string;
	notes: string;
	evaluation_methods_used: string;
	license: string;
	catalog: string;
	chapters: Record<string, AcrChapter>;
};

type Contact = Sources['product']['contact'];
type AcrChapter = { notes?: string; criteria?: AcrCriterion[] };
type AcrCriterion = {
	num: string;
	components: { name: string; adherence: { level: Answer['level']; notes: string } }[];
};
