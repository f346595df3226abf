import { writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import { stringify } from 'yaml';

/** Formatted as the project formats its files, so that a difference between two versions is one in what they say. */
export async function writeJson(file: string, value: unknown): Promise<void> {
	await writeFormatted(file, JSON.stringify(value));
}

/** In YAML that older readers take too: to them an unquoted `2026-11-24` is a date and no text. */
export async function writeYaml(file: string, value: unknown): Promise<void> {
	await writeFormatted(
		file,
		stringify(value, { compat: 'yaml-1.1', aliasDuplicateObjects: false, lineWidth: 0 }),
	);
}

async function writeFormatted(file: string, text: string): Promise<void> {
	const options = await resolveConfig(file);
	await writeFile(file, await format(text, { ...options, filepath: file }));
}
