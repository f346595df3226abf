import { expect, test } from 'vitest';
import { kindOf } from '#collections/all.ts';
import { examine } from '#collections/fitness.ts';
import { siteOf } from '#collections/site.ts';
import { needs } from '#collections/uses.ts';

const kind = kindOf({ collection: 'services', slug: 'missed-bin' });
const site = siteOf(['places/library.en.md', 'pages/contact.en.md'], [], new Map());
const whole = {
	title: 'Report a missed bin',
	summary: 'Tell us, and we come back.',
	group: 'bins',
	phone: '01632 960100',
	desk: 'library',
	cost: 'Free',
	takes: 'Two days',
	team: 'Bins team',
	reviewed_on: '2026-11-25',
	body: 'Wait until 5pm.',
};

test.each([
	['/places/library/', []],
	['/feedback/about/bins-and-recycling/', []],
	['/petitions/start/', []],
	['/places/moon/', ['nowhere']],
	['/places/library', ['invalid']],
	['https://example.org/', ['invalid']],
])('an address where it is done, %s: %j', (online, reasons) => {
	const { faults } = examine(
		kind,
		{ slug: 'missed-bin', versions: { en: { ...whole, online } } },
		site,
	);
	expect(faults.map(({ path, reason }) => [path, reason])).toEqual(
		reasons.map((reason) => ['online', reason]),
	);
});

test('a service needs the place where it is done, and the page that it leads to', () => {
	const found = needs(kind.fields, { ...whole, online: '/contact/' });
	expect([...found]).toEqual(expect.arrayContaining(['places/library', 'pages/contact']));
});
