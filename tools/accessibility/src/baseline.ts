import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { parse, stringify } from 'yaml';
import { z } from 'zod';
import { Expected } from './expected.ts';
import { isWhole } from './reports/tally.ts';
import type { BaselineEntry, Problem, Run } from './run.ts';

/** The faults that are excused for now, from a YAML file. Rejects with an Expected that names what is wrong in it. */
export async function readBaseline(file: string): Promise<BaselineEntry[]> {
	if (!existsSync(file)) return [];
	const { success, data, error } = baseline.safeParse(
		read(await readFile(file, 'utf8'), file) ?? [],
	);
	if (success) return data;
	const faults = error.issues.map(
		({ path, message }) => `  entry ${Number(path[0]) + 1}: ${message}`,
	);
	throw new Expected([`The baseline ${file} has faults:`, ...faults].join('\n'));
}

/**
 * The baseline that excuses all problems of a run. Each new or expired problem gets an entry with this owner, reason
 * and last day. Entries that are gone are left out. Entries of earlier versions for rules that tell the same fault become
 * one, with their owner, reason and day; all others stay as they are. Throws an Expected when a page could not be
 * checked wholly, since its problems are not known.
 */
export function updatedBaseline(run: Run, kept: BaselineEntry[], excuse: Excuse): BaselineEntry[] {
	if (!run.pages.every(isWhole))
		throw new Expected('Some pages could not be checked wholly, so the baseline stays as it was.');
	const open = run.problems.filter(({ standing }) => standing === 'new' || standing === 'expired');
	const older = run.problems.filter((each) => each.standing === 'known' && isOlder(each));
	const replaced = new Set([
		...run.gone.map(({ fingerprint }) => fingerprint),
		...[...open, ...older].flatMap(({ fingerprint, seen_by }) => [
			fingerprint,
			...seen_by.map((each) => each.fingerprint),
		]),
	]);
	return [
		...kept.filter(({ fingerprint }) => !replaced.has(fingerprint)),
		...older.map((problem) => entryOf(problem, problem.excuse!)),
		...open.map((problem) => entryOf(problem, excuse)),
	];
}

/** Whether it is excused by an entry of one of its rules only. */
function isOlder({ fingerprint, excuse }: Problem): boolean {
	return excuse !== undefined && excuse.fingerprint !== fingerprint;
}

function entryOf(problem: Problem, { reason, owner, expires_on }: Excuse): BaselineEntry {
	const { fingerprint, rule, kind, html, seen_by, places } = problem;
	const [first] = places;
	return {
		...{ fingerprint, rule, element: html, page: first?.url },
		seen_by: [...new Set(seen_by.map((each) => each.rule))],
		...((kind === 'warning' || kind === 'notice') && { kind }),
		...(first && { state: first.state, variants: first.variants }),
		on_pages: new Set(places.map(({ url }) => url)).size,
		...{ reason, owner, expires_on },
	};
}

export async function writeBaseline(file: string, entries: BaselineEntry[]): Promise<void> {
	await writeFile(file, HEAD + stringify(entries, { lineWidth: 0 }));
}

function read(text: string, file: string): unknown {
	try {
		return parse(text);
	} catch (cause) {
		throw new Expected(`The baseline ${file} is no YAML: ${(cause as Error).message}`, { cause });
	}
}

const said = (what: string) => z.string(`${what} is missing`).trim().min(1, `${what} is missing`);

const baseline = z.array(
	z.strictObject({
		fingerprint: z
			.string('fingerprint is missing')
			.regex(/^[0-9a-f]{16}$/, 'fingerprint must be 16 digits'),
		rule: said('rule'),
		element: z.string('element is missing'),
		page: z.string('page must be an address').optional(),
		seen_by: z.array(z.string(), 'seen_by must be a list of rules').optional(),
		kind: z.enum(['warning', 'notice'], 'kind must be warning or notice').optional(),
		state: z.string('state must be the name of a state').optional(),
		variants: z.array(z.string(), 'variants must be a list, such as [320 dark]').optional(),
		on_pages: z.int('on_pages must be how many pages had it').optional(),
		reason: said('reason'),
		owner: said('owner'),
		expires_on: z.iso.date('expires_on must be a day, such as 2027-03-31'),
	}),
	'it must be a list of entries',
) satisfies z.ZodType<BaselineEntry[]>;

const HEAD = `# Faults that are known and excused for now: why, by whom, and until which day.
# Written by --update-baseline; reasons, owners and days may be changed by hand.
`;

export type Excuse = { reason: string; owner: string; expires_on: string };
