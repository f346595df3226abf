import type { z } from 'zod';
import { addressesOf } from '#collections/addresses.ts';
import { collections } from '#collections/all.ts';
import type { Fields } from '#collections/fields.ts';
import { countedFromOne, labelAt, piecesOf } from '#collections/pieces.ts';
import { fileOf, references } from '#collections/references.ts';
import { settings, settingsFiles } from '#collections/settings.ts';
import { differing, sharedOf } from '#collections/shared.ts';
import { goneTopics } from '#collections/uses.ts';
import { hasOwnWords, written } from '#collections/written.ts';
import type { Lang } from '#domain/language.ts';
import { checkWriting, type Finding, type Known, type Written } from '#domain/writing.ts';
import { strings } from '#strings/index.ts';
import { sayFinding, sayIssue } from '#strings/sentences.ts';
import { readFiles } from './files.ts';
import { checkSeen } from './paths.ts';
import { Refused } from './refused.ts';
import type { Files, Snapshot } from './repository.ts';
import { checkUnused, usesIn } from './uses.ts';
import { readValues, type Values } from './values.ts';

/**
 * What is published must be what the site can be built from, or one save would keep all others from being seen: the same
 * schemas and the same errors of writing as in the build, and references that lead somewhere once the draft is merged.
 * `lang` is the editor's. @throws Refused
 */
export async function checkPublishable(draft: Snapshot, site: Snapshot, what: Entry, lang: Lang) {
	checkSeen(what.collection, what.slug);
	const known = new Map([...site.files, ...draft.files]);
	if (what.collection === 'settings') return await checkSettings(draft, site, what.slug, lang);
	const { fields, schema } = collections.find(({ name }) => name === what.collection)!;
	const topics = await topicsOf(site);
	const names = [...known.keys()].map((path) => path.slice('content/'.length));
	const paths = addressesOf(names, topics);
	const pictures = new Map(names.map((name) => [name.split('/').at(-1)!, 0]));
	let original: Values = {};
	for (const version of ['en', 'cy'] as const) {
		const path = `content/${what.collection}/${what.slug}.${version}.md`;
		const own = draft.files.has(path) && written(fields, await valuesAt(draft, path));
		if (!own || (version !== 'en' && !hasOwnWords(fields, own))) {
			if (version === 'en') refuse(strings(lang).editor.faults.noEnglish);
			continue;
		}
		const data = checkSchema(fields, schema, { ...sharedOf(fields, original), ...own }, lang);
		checkReferences(fields, data, { files: known, topics }, lang);
		const [other] = version === 'en' ? [] : differing(fields, original, data);
		if (other) refuse(strings(lang).editor.faults.differs(labelAt(fields, other)));
		const pieces = piecesOf(fields, data);
		const finding = firstFinding({ lang: version, pieces }, { paths, pictures });
		if (finding?.severity === 'error')
			refuse(sayFinding(finding, lang, labelAt(fields, finding.path)));
		original = data;
	}
}

async function checkSettings(draft: Snapshot, site: Snapshot, slug: string, lang: Lang) {
	const name = slug as keyof typeof settings;
	const { fields } = settingsFiles[name];
	const values = written(fields, await valuesAt(draft, `content/settings/${slug}.yml`));
	checkSchema(fields, settings[name], values, lang);
	if (name !== 'topics') return;
	const uses = await usesIn(site);
	checkUnused(goneTopics([...(await topicsOf(draft))], uses), uses);
}

function checkSchema(fields: Fields, schema: z.ZodType, values: Values, lang: Lang): Values {
	const read = schema.safeParse(values);
	if (read.success) return read.data as Values;
	const issue = read.error.issues[0]!;
	refuse(sayIssue(issue, values, lang, labelAt(fields, countedFromOne(issue.path))));
}

function checkReferences(fields: Fields, data: Values, known: There, lang: Lang) {
	const { nowhere } = strings(lang).editor.faults;
	for (const reference of references(fields, data)) {
		const { value, path } = reference;
		const file = fileOf(reference);
		const isThere = file ? known.files.has(`content/${file}`) : known.topics.has(value);
		if (!isThere) refuse(nowhere(labelAt(fields, path.join('.')), value));
	}
}

async function topicsOf(site: Snapshot): Promise<Set<string>> {
	const read = settings.topics.safeParse(await valuesAt(site, 'content/settings/topics.yml'));
	return new Set(read.data?.topics.map(({ id }) => id));
}

async function valuesAt(from: Snapshot, path: string): Promise<Values> {
	const source = from.files.has(path) && (await readFiles(from, [path])).get(path);
	return source ? readValues(path, source.toString('utf8')) : {};
}

/** A text can be so deep in marks of Markdown that the parser runs out of stack, in the build as here. */
function firstFinding(text: Written, known: Known): Finding | undefined {
	try {
		return checkWriting(text, known)[0];
	} catch (error) {
		if (!(error instanceof RangeError)) throw error;
		return { rule: 'tangled', severity: 'error', path: 'body', excerpt: '', facts: {} };
	}
}

function refuse(problem: string): never {
	throw new Refused(422, 'not_ready', { problem });
}

type Entry = { collection: string; slug: string };
type There = { files: Files; topics: Set<string> };
