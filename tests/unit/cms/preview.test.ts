import { describe, expect, test } from 'vitest';
import { sketch } from '#cms/preview/sketch.ts';
import { stylesheetFor } from '#cms/preview/stylesheet.ts';
import { collections } from '#collections/all.ts';
import type { Field } from '#collections/fields.ts';
import { hubFields } from '#collections/settings.ts';

const TODAY = '2026-11-23';

describe('what a page is shown of an entry that is half written', () => {
	const news = collections.find(({ name }) => name === 'news')!.fields;
	const places = collections.find(({ name }) => name === 'places')!.fields;

	test.each(collections)('has all that $name cannot do without', ({ fields }) => {
		const drawn = sketch(fields, {}, TODAY);
		for (const [name, { kind, optional }] of Object.entries<Field>(fields)) {
			if (kind === 'list') expect(drawn[name]).toEqual([]);
			if (kind === 'text' && !optional) expect(drawn[name]).toBe('');
		}
	});

	test('is as the build would have it where it is well-formed', () => {
		expect(sketch(news, { title: 'It\'s "on"', published_on: '2026-12-01' }, TODAY)).toMatchObject({
			title: 'It’s “on”',
			published_on: '2026-12-01',
		});
	});

	test('keeps words that are too long, and stands in for a day that is none', () => {
		const title = 'x'.repeat(200);
		expect(sketch(news, { title, published_on: 'soon', topic: 7 }, TODAY)).toMatchObject({
			title,
			published_on: TODAY,
			topic: '',
		});
	});

	test('leaves out half an opening time, an empty thing and an address that is no link', () => {
		const hours = [{ day: 'mon', opens: '09:00', closes: '17:00' }, { day: 'tue' }];
		const drawn = sketch(places, { hours, equipment: ['Printer', ''] }, TODAY);
		expect(drawn).toMatchObject({ hours: hours.slice(0, 1), equipment: ['Printer'] });
		const events = collections.find(({ name }) => name === 'events')!.fields;
		expect(sketch(events, { online: 'javascript:alert(1)' }, TODAY).online).toBeUndefined();
	});

	test('goes into groups', () => {
		const drawn = sketch(hubFields, { name: { en: 'Hub' } }, TODAY);
		expect(drawn.name).toEqual({ en: 'Hub', cy: '' });
		expect(drawn.area_word).toMatchObject({ one: { en: '', cy: '' } });
		expect(sketch(news, {}, TODAY).image).toBeUndefined();
	});
});

describe('the stylesheet of the preview', () => {
	const css =
		':root{color-scheme:light dark}@media (prefers-color-scheme: dark){a{}}@media print{b{}}';

	test.each([
		['light', 'phone', ':root{color-scheme:light}@media not all{a{}}@media print{b{}}'],
		['dark', 'wide', ':root{color-scheme:dark}@media all{a{}}@media print{b{}}'],
	] as const)('is %s on a %s, whatever the editor’s own', (scheme, shape, own) => {
		expect(stylesheetFor(css, { lang: 'en', scheme, shape })).toBe(own);
	});

	test('is that of print, light and with the margins of the sheet, on paper', () => {
		const own = stylesheetFor(`${css}@page{size:A4;margin:1cm 2cm}`, {
			lang: 'en',
			scheme: 'dark',
			shape: 'paper',
		});
		expect(own).toMatch(/^:root\{color-scheme:light\}@media not all\{a\{\}\}@media all\{b\{\}\}/);
		expect(own).toMatch(/html\{padding:1cm 2cm\}$/);
	});
});
