import { readMatter, readYaml } from '#collections/front-matter.ts';
import { Refused } from './refused.ts';

/** Checks what every draft must be: not too long, and readable, so that the CMS can open it again. @throws Refused */
export function checkReadable(path: string, raw: string): void {
	if (Buffer.byteLength(raw) > MOST_BYTES) throw new Refused(413, 'entry_too_long');
	readValues(path, raw);
}

/** The fields of a file. The text after the front matter is the field `body`. @throws Refused for what cannot be read */
export function readValues(path: string, raw: string): Values {
	const values = raw.includes('\0') ? undefined : parsed(path, raw);
	if (!values) throw new Refused(422, 'entry_unreadable');
	return values;
}

function parsed(path: string, raw: string): Values | undefined {
	try {
		if (!path.endsWith('.md')) return readYaml(raw);
		const matter = readMatter(raw);
		return matter && { ...matter.values, body: matter.body.trim() };
	} catch {
		return undefined;
	}
}

const MOST_BYTES = 500_000;

export type Values = Record<string, unknown>;
