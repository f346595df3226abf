import { glob, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';

/** Words that residents and editors stumble over, each with what we write instead. */
const plainer: [RegExp, string][] = [
	[/\bwho(?:m)?ever\b/i, 'the person who, everyone'],
	[/\bow(?:e|es|ed|ing)\b(?! to\b)/i, 'has to, will get'],
	[/\bmend(?:s|ed|ing)?\b/i, 'fix, repair'],
	[/\bgone by\b/i, 'past'],
	[/\bstands on\b/i, 'is on'],
	[/\bneed(?: not|n[’']t)\b/i, 'don’t need to, don’t have to'],
	[/\bneed only\b/i, 'just'],
	[/\b(?:ring|rings|ringing|rang)\b/i, 'phone'],
	[/\b(?:you|we|they|who|people|person|anybody|anyone|everybody|everyone|nobody) may\b/, 'can'],
];

const files = await Array.fromAsync(
	glob(['src/strings/en/**/*.ts', 'content/*/*.en.md', 'content/settings/*.yml']),
);

test('there are texts to read', () => expect(files.length).toBeGreaterThan(100));

test.each(plainer)('no English text says %s: %s', async (word) => {
	const said = await Promise.all(
		files.map(async (file) =>
			(await readFile(file, 'utf8'))
				.split('\n')
				.flatMap((line, index) => (word.test(line) ? [`${file}:${index + 1} ${line.trim()}`] : [])),
		),
	);
	expect(said.flat()).toEqual([]);
});
