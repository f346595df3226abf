import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { petitionLists, reservedSlugs } from '#domain/petition.ts';

test('no petition can have the address of a page or a file of ours', () => {
	const rooms = ['src/pages/petitions', 'src/pages/[...lang]/petitions'];
	const ours = rooms
		.flatMap((room) => readdirSync(room))
		.map((name) => name.split('.')[0]!)
		.filter((name) => name && name !== 'index' && !name.startsWith('['));
	expect(ours).toContain('start');
	expect([...reservedSlugs].toSorted()).toEqual([...petitionLists, ...new Set(ours)].toSorted());
});
