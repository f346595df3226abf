import type { z } from 'zod';
import { nearest } from '../nearest.ts';
import { configFile, defaultsKeys, pageKeys, viewportKeys } from './schema.ts';

/** A sentence for each fault in a config, with the name of the key as the file has it: `urls[2].viewport.width`. */
export function faultsIn(error: z.ZodError): string[] {
	return error.issues.flatMap((issue) => sentences(issue, []));
}

function sentences(issue: Issue, above: PropertyKey[]): string[] {
	const path = [...above, ...issue.path];
	if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(key, path));
	const inside = issue.code === 'invalid_union' ? closest(issue.errors) : undefined;
	if (inside) return inside.flatMap((each) => sentences(each, path));
	return [`${spell(path) || 'What it holds'} ${issue.message}.`];
}

/** Of all that may stand there, the one that was meant: in it, something further in is wrong. */
function closest(choices: Issue[][]): Issue[] | undefined {
	return choices.find((issues) => issues.every(({ path }) => path.length > 0));
}

function unknownKey(key: string, path: PropertyKey[]): string {
	const name = spell([...path, key]);
	if (path.length === 0 && defaultsKeys.includes(key))
		return `${name} has no meaning here; it belongs in "defaults".`;
	const known = knownAt(path);
	const meant = nearest(key, known);
	if (meant) return `${name} is not known here. Did you mean ${meant}?`;
	return `${name} is not known here${known.length ? `; known are ${known.join(', ')}` : ''}.`;
}

function knownAt(path: PropertyKey[]): string[] {
	if (path.at(-1) === 'viewport') return viewportKeys;
	if (path.length === 0) return Object.keys(configFile.shape);
	if (path[0] === 'defaults' && path.length === 1) return defaultsKeys;
	return path[0] === 'urls' && path.length === 2 ? pageKeys : [];
}

function spell(path: PropertyKey[]): string {
	return path
		.map((key) => {
			if (typeof key === 'number') return `[${key}]`;
			return /^[$\w]+$/.test(String(key)) ? `.${String(key)}` : `[${JSON.stringify(key)}]`;
		})
		.join('')
		.replace(/^\./, '');
}

type Issue = z.core.$ZodIssue;
