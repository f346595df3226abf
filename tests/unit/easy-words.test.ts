import { daleChall } from 'dale-chall';
import { stemmer } from 'stemmer';
import { expect, test } from 'vitest';
import { ENOUGH_ALONE, forResidents, textsIn, wordsOf } from './english-texts.ts';

/**
 * A label, a title or a short sentence has no reading age: one long word decides what the formula says. So each of its
 * words is held: a child of ten knows it (Chall and Dale, Readability Revisited, 1995: three thousand words, of which
 * four in five pupils of the fourth year knew each), or a resident meets it here, with a reason.
 */
const ours = {
	'how a town decides':
		'agenda area council councillor debate decision household moderator noticeboard petition private publish resident staff',
	'what a person does here':
		'confirm reference reopen reply request signature solved support supporter topic withdraw withdrawn',
	'what everybody with a phone or a computer reads':
		'app atom camera code computer data delete description details digit email enter error event feedback folder internet keyboard link menu online optional photo press program site spam spreadsheet text type typing website',
	'the names of characters and signs':
		'backslash bracket character colon comma quotation semicolon slash',
	'what a British child knows and an American one may not':
		'allotment cancelled colour cymraeg jan magnifier postcode recycling welsh',
	'the law’s own words about accessibility': 'access compliant',
	'words of usual life that the list lacks':
		'added celebration continue example later main pause previous problem shown similar translation whether within',
};
const known = new Set([...daleChall, ...Object.values(ours).flatMap(wordsOf)].map(stemmer));

const short = forResidents.flatMap(textsIn).filter(isShort);

test('each word of a short text is one that a child of ten knows, or one of ours', () => {
	expect(short.length).toBeGreaterThan(900);
	const hard = short.flatMap((text) =>
		plainWordsOf(text).flatMap((word) => (isKnown(word) ? [] : [`${word}: ${text}`])),
	);
	expect(hard).toEqual([]);
});

test('a long word of an office is not let through', () => {
	const office = ['commence', 'correspondence', 'deliberate', 'endeavour', 'facilitate', 'utilise'];
	expect(office.filter(isKnown)).toEqual([]);
});

test('each word of ours is still needed', () => {
	const used = new Set(short.flatMap(plainWordsOf).flatMap(baseForms));
	const needless = Object.values(ours)
		.flatMap(wordsOf)
		.filter((word) => !used.has(stemmer(word)));
	expect(needless).toEqual([]);
});

/** A name for programs, such as “awaiting-response”, is not read by anybody. */
function isShort(text: string): boolean {
	return wordsOf(text).length < ENOUGH_ALONE && !/^[a-z]+(?:-[a-z]+)+$/.test(text);
}

/** Without addresses, and without names, which have a capital inside a sentence. */
function plainWordsOf(text: string): string[] {
	const said = text.replace(/\S+@\S+/g, '').replace(/(?<=[^.?!:]\s)\p{Lu}\S*/gu, '');
	return (said.match(/[\p{L}\p{N}_{}]+(?:['’]\p{L}+)*/gu) ?? [])
		.map((word) => word.replaceAll('’', "'").replace(/'s$/, ''))
		.filter((word) => /^\p{L}[\p{Ll}']{2,}$/u.test(word));
}

function isKnown(word: string): boolean {
	return baseForms(word).some((each) => known.has(each));
}

/** The stems that a word may have. The stemmer leaves “larger” and “newest” as they are. */
function baseForms(word: string): string[] {
	const lower = word.toLowerCase();
	return [lower, lower.replace(/(?:er|est)$/, ''), lower.replace(/(?:r|st)$/, '')].map(stemmer);
}
