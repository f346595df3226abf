/** What a run can be told in; each may be given a file, which some have by themselves. */
export const reporters = [
	'terminal',
	'html',
	'json',
	'junit',
	'sarif',
	'github',
	'summary',
	'comment',
	'pa11y-ci',
] as const;

/** One of pa11y-ci's reporters, by the names that they have there: its `json` is not ours. */
export function reporterOf(
	entry: string | [string] | [string, Record<string, unknown>],
): ReporterChoice {
	const [name, options = {}] = typeof entry === 'string' ? [entry] : entry;
	const file = typeof options.fileName === 'string' ? options.fileName : undefined;
	if (name === 'cli') return { name: 'terminal' };
	if (name === 'json') return { name: 'pa11y-ci', file };
	return isOurs(name) ? { name, file } : { module: name, options };
}

export function isOurs(name: string): name is (typeof reporters)[number] {
	return reporters.some((each) => each === name);
}

export type ReporterChoice =
	| { name: (typeof reporters)[number]; file?: string | undefined }
	/** A module that was written for pa11y-ci: a package, or a file from here. */
	| { module: string; options: Record<string, unknown> };
