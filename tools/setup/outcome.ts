/** The results of a test run so far. The reporter in Vitest's process sends them. */
export function newOutcome(): Outcome {
	return { passed: 0, skipped: 0, failures: [], waiting: new Set(), files: [], hasEnded: false };
}

export function addNews(outcome: Outcome, news: News): void {
	if (news.is === 'begun') outcome.waiting = new Set(news.files);
	if (news.is === 'passed') outcome.passed += 1;
	if (news.is === 'skipped') outcome.skipped += 1;
	if (news.is === 'failed') outcome.failures.push(news.failure);
	if (news.is === 'file') {
		outcome.waiting.delete(news.file);
		outcome.files.push({ name: news.file, seconds: news.seconds });
	}
	if (news.is === 'ended') outcome.hasEnded = true;
}

/** Vitest's process has ended. If it did not pass, something failed, although perhaps no test reported a failure. */
export function closeOutcome(outcome: Outcome, passed: boolean): void {
	const { failures, waiting, files, hasEnded } = outcome;
	const all = files.length + waiting.size;
	if (!hasEnded)
		failures.unshift({
			name: 'The tests',
			reason: `They were stopped. Files that did not run to their end: ${waiting.size} of ${all}.`,
		});
	else if (!passed && failures.length === 0)
		failures.push({ name: 'The tests', reason: 'Vitest says above what went wrong.' });
}

/** All failures, each with the first line of its reason. */
export function sayFailures({ failures }: Outcome): string {
	if (failures.length === 0) return '';
	const told = failures.slice(0, TOLD).map(({ name, reason }) => ` ${name}\n   ${reason}`);
	const more =
		failures.length > TOLD ? [` and ${failures.length - TOLD} more, all named above`] : [];
	return ['Failed:', ...told, ...more, ''].join('\n');
}

export function saySlowest({ files }: Outcome): string {
	const slowest = files.toSorted((a, b) => b.seconds - a.seconds).slice(0, TOLD);
	const lines = slowest.map(({ name, seconds }) => `${seconds.toFixed(1).padStart(7)}  ${name}`);
	return [`The slowest ${slowest.length} files, in seconds:`, ...lines, ''].join('\n');
}

/** For machines that read the last line: the number of failures equals the names in `sayFailures`. */
export function sayCounts({ passed, failures, skipped }: Outcome): string {
	return `${passed} passed, ${failures.length} failed, ${skipped} skipped`;
}

const TOLD = 20;

/** A failed test, or another failure: a file that could not be read, a hook, an error outside any test. */
export type Failure = {
	name: string;
	reason: string;
};

export type News =
	| { is: 'begun'; files: string[] }
	| { is: 'passed' | 'skipped' | 'ended' }
	| { is: 'failed'; failure: Failure }
	| { is: 'file'; file: string; seconds: number };

export type Outcome = {
	passed: number;
	skipped: number;
	failures: Failure[];
	/** Files that have not finished. */
	waiting: Set<string>;
	files: { name: string; seconds: number }[];
	/** Whether Vitest finished its run itself. */
	hasEnded: boolean;
};
