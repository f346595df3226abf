import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { matchPath } from './patterns.ts';

/** All headers for a path. A later rule overrides an earlier one. */
export function headersFor(rules: HeaderRule[], path: string) {
	const headers = new Headers();
	for (const { pattern, values } of rules)
		if (matchPath(pattern, path))
			for (const [name, value] of Object.entries(values)) headers.set(name, value);
	return headers;
}

/** The rules of the `_headers` file in a site's folder: a path, then indented `Name: value` lines. */
export async function readHeaderFile(folder: string): Promise<HeaderRule[]> {
	const text = await readFile(join(folder, '_headers'), 'utf8').catch(() => '');
	const rules: HeaderRule[] = [];
	for (const line of text.split(/\r?\n/)) {
		if (!line.trim() || line.trimStart().startsWith('#')) continue;
		if (/^\S/.test(line)) rules.push({ pattern: line.trim(), values: {} });
		else {
			const [name = '', ...rest] = line.split(':');
			const values = rules.at(-1)?.values;
			if (values) values[name.trim()] = rest.join(':').trim();
		}
	}
	return rules;
}

export type HeaderRule = {
	pattern: string;
	values: Record<string, string>;
};
