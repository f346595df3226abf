import { expect, test } from 'vitest';
import type { CmsFacts } from '#cms/facts/cms-facts.ts';
import { withoutWaiting, withWaiting } from '#cms/facts/waiting.ts';

const facts = {
	paths: ['/', '/news/bench/', '/news/mayor-resigns/', '/places/library/'],
	waiting: ['/news/mayor-resigns/', '/cy/news/mayor-resigns/'],
} as unknown as CmsFacts;

test('what everybody may read says nothing of an article whose day has not come', () => {
	const open = withoutWaiting(facts);
	expect(JSON.stringify(open)).not.toContain('mayor');
	expect(open.paths).toEqual(['/', '/news/bench/', '/places/library/']);
});

test('an editor’s own page knows it again', () => {
	const { paths, waiting } = withWaiting(withoutWaiting(facts), ['bench', 'mayor-resigns']);
	expect(new Set(paths)).toEqual(new Set(facts.paths));
	expect(waiting).toEqual(facts.waiting);
});
