import { describe, expect, test } from 'vitest';
import { langs } from '#domain/language.ts';
import { inLang, paths } from '#domain/paths.ts';
import { strings } from '#strings/index.ts';
import { pages } from './built.ts';
import { findAll, textOf } from './tree.ts';

/** Petitions of the sample town. */
const answered = { 'longer-library-hours': 'yes', 'lights-on-ferry-street': 'undecided' } as const;

describe.each(langs)('in %s', (lang) => {
	const { verdicts } = strings(lang).petitions;

	test.each(Object.entries(answered))(
		'%s says in a word what the council said',
		(slug, verdict) => {
			expect(headingsOn(paths.petition(slug))).toContain(verdicts[verdict]);
		},
	);

	test('a petition without an answer says nothing of the kind', () => {
		for (const word of Object.values(verdicts))
			expect(headingsOn(paths.petition('swimming-in-the-beck'))).not.toContain(word);
	});

	test('the list of closed petitions has the words of those that were answered, and no others', () => {
		const { document } = pageAt(paths.petitionList('closed', 'newest'));
		const said = findAll(document, 'b').map(textOf);
		const words = Object.values(verdicts).filter((word) => said.includes(word));
		expect(words).toEqual([verdicts.yes, verdicts.undecided]);
	});

	function headingsOn(path: string) {
		return findAll(pageAt(path).document, 'h2').map(textOf);
	}

	function pageAt(path: string) {
		return pages.find((page) => page.path === inLang(lang, path))!;
	}
});
