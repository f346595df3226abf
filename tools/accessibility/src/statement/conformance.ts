import type { Answer } from './answers.ts';
import { AA_CHAPTERS } from './catalog.ts';
import { errorsOf, type Sources } from './evidence.ts';

/**
 * How far the product complies, in the words of the UK's model accessibility statement: fully, partially or not, and
 * what it is short of. Fully needs every criterion of levels A and AA to be met by test, people outside the team among
 * the testers, and no exception. Not: half of the criteria and more are failed.
 */
export function conformanceOf(answers: Answer[], { product, records, run }: Sources): Conformance {
	const asked = answers.filter(({ chapter }) => AA_CHAPTERS.includes(chapter));
	const failed = numbersOf(asked, ['partially-supports', 'does-not-support']);
	const untested = numbersOf(asked, ['not-evaluated']);
	const outsiders = records.filter(({ tested_by }) => tested_by.who !== 'team');
	const shortOf: Record<Shortfall, boolean> = {
		'non-compliance': failed.length > 0 || errorsOf(run).length > 0,
		exceptions: product.exceptions.length > 0,
		'not-tested': untested.length > 0,
		'no-outside-test': outsiders.length === 0,
	};
	const short_of = (Object.keys(shortOf) as Shortfall[]).filter((each) => shortOf[each]);
	const criteria = new Set(asked.map(({ criterion }) => criterion)).size;
	return { status: statusOf(short_of, failed.length * 2 >= criteria), short_of, failed, untested };
}

function statusOf(shortOf: Shortfall[], mostFail: boolean): Status {
	if (mostFail) return 'not-compliant';
	return shortOf.length ? 'partially-compliant' : 'fully-compliant';
}

function numbersOf(answers: Answer[], levels: Answer['level'][]): string[] {
	const found = answers.filter(({ level }) => levels.includes(level));
	const numbers = new Set(found.map(({ criterion }) => criterion));
	return [...numbers].sort(new Intl.Collator('en', { numeric: true }).compare);
}

export type Conformance = {
	status: Status;
	short_of: Shortfall[];
	/** Numbers of WCAG's success criteria of levels A and AA, each once. */
	failed: string[];
	untested: string[];
};

type Status = 'fully-compliant' | 'partially-compliant' | 'not-compliant';
type Shortfall = 'non-compliance' | 'exceptions' | 'not-tested' | 'no-outside-test';
