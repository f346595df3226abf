import type { Evidence } from './evidence.ts';

/**
 * How far a criterion is met, in OpenACR's terms. Nothing is claimed that people have not tested: that machines found
 * nothing is no evidence, and a part that nobody tested leaves the whole unevaluated.
 */
export function levelOf({ absent, parts, problems }: Evidence): Level {
	if (absent) return 'not-applicable';
	const outcomes = parts.map(({ tested }) => new Set(tested.map(({ result }) => result.outcome)));
	if (outcomes.length && outcomes.every((each) => each.has('fail'))) return 'does-not-support';
	if (problems.length || outcomes.some((each) => each.has('fail') || each.has('partly')))
		return 'partially-supports';
	if (!outcomes.length || outcomes.some((each) => !each.size)) return 'not-evaluated';
	return outcomes.some((each) => each.has('pass')) ? 'supports' : 'not-applicable';
}

/** Why the level is what it is, a line each, in English as OpenACR's reports are. */
export function notesOn({ absent, parts, problems, checks }: Evidence): string {
	if (absent) return absent;
	const results = new Set(parts.flatMap(({ tested }) => tested.map(sayResult)));
	const found = problems.map(({ problem, pages }) => {
		const { message, rule, excuse } = problem;
		const promise =
			excuse && ` ${excuse.owner} answers for it until ${excuse.expires_on}: ${excuse.reason}`;
		return `${message} Found by ${rule} on ${pages.length} ${pages.length === 1 ? 'page' : 'pages'}.${promise ?? ''}`;
	});
	const untested = parts.filter(({ tested }) => !tested.length).map(({ part }) => part.id);
	const nobody = untested.length ? [`Not tested by people: ${untested.join(', ')}.`] : [];
	return [...results, ...found, ...nobody, ...silence({ parts, problems, checks })].join('\n');
}

function sayResult({ record, result }: Evidence['parts'][number]['tested'][number]): string {
	const about = `${record.title}, ${record.tested_on}: ${record.parts.join(', ')}`;
	return `${result.notes.en} (${about})`;
}

function silence({ parts, problems, checks }: Omit<Evidence, 'absent'>): string[] {
	const seen = parts.filter(({ pages }) => pages.length).map(({ part }) => part.id);
	if (!checks.length || problems.length || !seen.length) return [];
	return [`Automated checks that found nothing in ${seen.join(', ')}: ${checks.join(', ')}.`];
}

export type Level =
	'supports' | 'partially-supports' | 'does-not-support' | 'not-applicable' | 'not-evaluated';
