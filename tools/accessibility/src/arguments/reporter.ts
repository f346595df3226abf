import { isOurs, type ReporterChoice, reporters } from '../config/reporter.ts';
import { Expected } from '../expected.ts';
import { nearest } from '../nearest.ts';

/** `html=report.html`, or the name of a module that was written for pa11y-ci. */
export function readReporter(words: string): ReporterChoice {
	const [, name = '', file] = /^([^=]*)(?:=(.+))?$/.exec(words) ?? [];
	if (name === 'cli') return { name: 'terminal', file };
	if (isOurs(name)) return { name, file };
	if (/[./@]|^pa11y-/.test(name)) return { module: name, options: file ? { fileName: file } : {} };
	const meant = nearest(name, reporters);
	throw new Expected(
		`There is no reporter named “${words}”. ` +
			(meant ? `Did you mean ${meant}? ` : '') +
			`There are ${reporters.join(', ')}.`,
	);
}
