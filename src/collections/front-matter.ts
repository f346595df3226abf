import { type Document, parseDocument, stringify, visit } from 'yaml';

/**
 * The front matter of an entry's file, between two lines of `---`, and the text after it; undefined when the file has
 * none. Lines may end as on Windows. @throws as `readYaml` does
 */
export function readMatter(raw: string): Matter | undefined {
	const [, matter, body = ''] = MATTER.exec(raw.replaceAll('\r\n', '\n')) ?? [];
	return matter === undefined ? undefined : { values: readYaml(matter), body };
}

export function writeMatter({ values, body }: Matter): string {
	return `---\n${stringify(values, { lineWidth: 0 })}---\n${body}`;
}

/** The fields of a settings file, or of an entry's front matter. @throws with the line that cannot be read */
export function readYaml(source: string): Matter['values'] {
	if (source.length > LONGEST) throw new RangeError('It is too long.');
	// The parser's own check for duplicate keys takes quadratic time.
	const document = parseDocument(source, { stringKeys: true, uniqueKeys: false });
	if (document.errors[0]) throw document.errors[0];
	refuseTwins(document);
	const values: unknown = document.toJS({ maxAliasCount: MOST_ALIASES }) ?? {};
	if (typeof values === 'object' && !Array.isArray(values)) return values as Matter['values'];
	throw new TypeError('There are no names of fields in it.');
}

function refuseTwins(document: Document.Parsed) {
	visit(document, {
		Map(_, { items }) {
			const names = new Set<string>();
			for (const name of items.map(({ key }) => String(key))) {
				if (names.has(name)) throw new TypeError(`${name} is there twice.`);
				names.add(name);
			}
		},
	});
}

const MATTER = /^---\n((?:[\s\S]*?\n)?)---(?:\n([\s\S]*))?$/;
/** A few lines of aliases can unfold into more than a machine can hold. */
const MOST_ALIASES = 10;
/** Characters: several times all fields of an entry at their limits, and read in less than a second. */
const LONGEST = 50_000;

export type Matter = { values: Record<string, unknown>; body: string };
