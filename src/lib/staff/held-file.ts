import { dayOf, sayDate } from '#domain/days.ts';
import type { HeldPerson } from '#domain/held.ts';
import { escapeHtml } from '#domain/html.ts';
import type { Lang } from '#domain/language.ts';
import { hub } from '#lib/settings.ts';
import { staffStrings } from '#strings/staff.ts';
import { factsOf } from './held-facts.ts';

/** All that we hold about the chosen people as one file that a person can read: plain text, or a page to print. */
export function heldFile(persons: HeldPerson[], kind: 'text' | 'html', lang: Lang): Response {
	const [type, extension, write] =
		kind === 'text' ? (['plain', 'txt', asText] as const) : (['html', 'html', asHtml] as const);
	return new Response(write(partsOf(persons, lang), lang), {
		headers: {
			'Content-Type': `text/${type}; charset=utf-8`,
			'Content-Disposition': `attachment; filename="${staffStrings(lang).held.file.name}.${extension}"`,
		},
	});
}

function partsOf(persons: HeldPerson[], lang: Lang): Parts {
	const { file, nouns, sentMails } = staffStrings(lang).held;
	return {
		title: file.title,
		lines: [file.made(hub.name[lang], sayDate(dayOf(new Date()), lang)), file.use],
		things: persons
			.flatMap(({ items }) => items)
			.map((item) => ({ title: nouns[item.noun], facts: factsOf(item, lang) })),
		last: [sentMails, file.contact(hub.phone)],
	};
}

function asText({ title, lines, things, last }: Parts): string {
	const blocks = things.map((thing) =>
		[
			thing.title,
			'-'.repeat(thing.title.length),
			...thing.facts.map(([label, says]) =>
				says.includes('\n')
					? `${label}:\n    ${says.replaceAll('\n', '\n    ')}`
					: `${label}: ${says}`,
			),
		].join('\n'),
	);
	// Notepad of older Windows shows Unicode only with this mark, and lines only with both characters.
	return `\ufeff${[title, ...lines, ...blocks, ...last].join('\n\n')}\n`.replaceAll('\n', '\r\n');
}

function asHtml({ title, lines, things, last }: Parts, lang: Lang): string {
	const paragraphs = (texts: string[]) =>
		texts.map((text) => `<p>${escapeHtml(text)}</p>`).join('\n');
	const blocks = things.map(
		(thing) => `<h2>${escapeHtml(thing.title)}</h2>
<dl>
${thing.facts.map(([label, says]) => `<dt>${escapeHtml(label)}</dt><dd>${escapeHtml(says)}</dd>`).join('\n')}
</dl>`,
	);
	return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escapeHtml(title)}</h1>
${[paragraphs(lines), ...blocks, paragraphs(last)].join('\n')}
</body>
</html>
`;
}

const STYLE =
	'body{max-width:40rem;margin:2rem auto;padding:0 1rem;font:1.125rem/1.5 Georgia,serif}dt{font-weight:700}dd{margin:0 0 .5rem;white-space:pre-wrap;overflow-wrap:anywhere}';

type Parts = {
	title: string;
	lines: string[];
	things: { title: string; facts: [string, string][] }[];
	last: string[];
};
