import type { Lang } from '#domain/language.ts';
import { checkWriting, type Finding, type Rule } from '#domain/writing.ts';
import { strings } from '#strings/index.ts';
import { explain } from '#strings/sentences.ts';

/**
 * What could be plainer in each part of a petition, in a sentence each. It is advice: nothing is refused for it. `of` is the
 * language of the petition, `otherLanguage` what to say of a part that looks like the other one.
 */
export function adviceOn(
	petition: Record<Part, string>,
	lang: Lang,
	{ of: writtenIn = lang, otherLanguage = strings(lang).starting.check.otherLanguage } = {},
): Record<Part, string[]> {
	const { action, background, details } = petition;
	const findings = checkWriting({
		lang: writtenIn,
		pieces: [
			{ path: 'action', kind: 'line', text: action },
			{ path: 'background', kind: 'paragraph', text: background },
			{ path: 'details', kind: 'paragraph', text: details },
			// How hard a text is to read is measured in longer texts only, which are Markdown elsewhere.
			{ path: PROSE, kind: 'markdown', text: `${background}\n\n${details}` },
		],
	});
	const of = (part: Part) =>
		findings
			.filter((finding) => partOf(finding) === part && isHint(finding))
			.map((finding) => (finding.rule === 'foreignPassage' ? otherLanguage : say(finding, lang)));
	return { action: of('action'), background: of('background'), details: of('details') };
}

function say(finding: Finding, lang: Lang): string {
	const { starting, writing } = strings(lang);
	return writing.say(starting.check.thisPart, explain(finding, lang));
}

function partOf({ path }: Finding) {
	return path === PROSE ? 'details' : path;
}

function isHint({ rule, path }: Finding) {
	return path === PROSE ? rule === 'hardToRead' : hints.has(rule);
}

/** The rules that are about plain language. Others are about links, pictures and the style of the hub. */
const hints: ReadonlySet<Rule> = new Set([
	'capitals',
	'foreignPassage',
	'jargon',
	'longParagraph',
	'passive',
	'wrongDay',
]);
const PROSE = 'prose';

type Part = 'action' | 'background' | 'details';
