import { expect, test } from 'vitest';
import { pagesOf, partOf, partsOf, refuseStrays } from '../../src/statement/parts.ts';
import { page, run, sources } from './sources.ts';

const { product } = sources({
	product: {
		parts: [
			{ id: 'site', component: 'web', what: 'All pages.', paths: ['/'] },
			{ id: 'desk', component: 'web', what: 'The desk.', paths: ['/staff/', '/cy/staff/'] },
			{ id: 'editor', component: 'authoring-tool', what: 'The editor.', paths: ['/admin/'] },
			{ id: 'emails', component: 'electronic-docs', what: 'Emails.' },
		],
	},
});

test.each([
	{ path: '/', part: 'site' },
	{ path: '/news/staff/', part: 'site' },
	{ path: '/staff', part: 'site' },
	{ path: '/staff/sign-in/?next=/', part: 'desk' },
	{ path: '/cy/staff/', part: 'desk' },
	{ path: '/admin/#/collections', part: 'editor' },
])('$path belongs to the $part', ({ path, part }) => {
	expect(partOf(`https://hub.example.org${path}`, product.parts)?.id).toBe(part);
});

test('a page of a folder is told by its path alone', () => {
	expect(partOf('/cy/staff/sign-in/?next=/', product.parts)?.id).toBe('desk');
});

test('an address that no part begins belongs to none', () => {
	const editor = product.parts.filter(({ id }) => id === 'editor');
	expect(partOf('https://hub.example.org/news/', editor)).toBeUndefined();
});

test('a component has its parts, and the product as a whole has all', () => {
	expect(partsOf(product, 'web').map(({ id }) => id)).toEqual(['site', 'desk']);
	expect(partsOf(product, 'software')).toEqual([]);
	expect(partsOf(product, 'none')).toEqual(product.parts);
});

test('a page in two states counts once', () => {
	const [site] = product.parts;
	const pages = [page('/news/'), page('/'), page('/news/', { state: 'long' }), page('/admin/')];
	expect(pagesOf(run({ pages }), site!, product.parts)).toEqual([
		'http://localhost:4321/',
		'http://localhost:4321/news/',
	]);
});

test('refuses a page that belongs nowhere', () => {
	const editor = { ...product, parts: product.parts.filter(({ id }) => id === 'editor') };
	expect(() => refuseStrays(run(), editor)).toThrow(
		'The run looked at http://localhost:4321/, which belongs to no part in product.yml',
	);
	expect(() => refuseStrays(run(), product)).not.toThrow();
});
