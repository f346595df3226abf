import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import type { z } from 'zod';
import { Expected } from '../expected.ts';

/** What a YAML file says, or a sentence for every place in it that has to be put right. */
export async function readYaml<S extends z.ZodType>(file: string, schema: S): Promise<z.output<S>> {
	const text = await readFile(file, 'utf8').catch(() => {
		throw new Expected(
			`There is no ${file}. docs/accessibility/README.md says what belongs into it.`,
		);
	});
	return inSchema(file, parsed(file, text), schema);
}

function parsed(file: string, text: string): unknown {
	try {
		return parse(text);
	} catch (error) {
		throw new Expected(`${file} is not valid YAML. ${(error as Error).message}`);
	}
}

function inSchema<S extends z.ZodType>(file: string, value: unknown, schema: S): z.output<S> {
	const { success, data, error } = schema.safeParse(value, { error: say });
	if (success) return data;
	const faults = error.issues.map(({ path, message }) => {
		const place = path.reduce<string>(
			(said, key) => (typeof key === 'number' ? `${said}[${key + 1}]` : `${said}.${String(key)}`),
			'',
		);
		return `- ${place.slice(1) || 'The file'} ${message}.`;
	});
	throw new Expected(`${file} has to be put right:\n${faults.join('\n')}`);
}

/** Each message goes on from the name of the place: "review.on" + "is missing". */
function say(issue: z.core.$ZodRawIssue): string | undefined {
	if (issue.code === 'unrecognized_keys')
		return `has what nobody reads: ${issue.keys.join(', ')}. Is it misspelt?`;
	if (issue.input === undefined) return 'is missing';
	if (issue.code === 'invalid_value') return `must be one of: ${issue.values.join(', ')}`;
	if (issue.code === 'too_small') return 'must not be empty';
	if (issue.code !== 'invalid_type') return undefined;
	return `must be ${expected[issue.expected] ?? issue.expected}`;
}

const expected: Record<string, string> = {
	string: 'text; a number has to stand in quotes',
	array: 'a list',
	object: 'a group of keys',
	record: 'a group of keys',
};
