import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { collections } from '#collections/all.ts';
import { events } from '#collections/events.ts';
import { news } from '#collections/news.ts';
import { places } from '#collections/places.ts';
import { settingsFiles } from '#collections/settings.ts';
import { sayNumber } from '#domain/number.ts';
import { langs } from '#domain/language.ts';
import { strings } from '#strings/index.ts';
import { staffStrings } from '#strings/staff.ts';

/** The CMS speaks English. */
const inCms = strings('en').cms.findings;
const topic = settingsFiles.feedback.fields.topics.of!.fields!;
const pages = ['editing', 'editing-checks', 'editing-more'];

describe.each(langs)('the guide for editors (%s)', (lang) => {
	const guide = pages.map((page) => readFileSync(`content/pages/${page}.${lang}.md`, 'utf8'));

	test.each([
		['the days of an article', news.fields.pinned_until.label],
		['the days of an article', news.fields.expires_on.label],
		['the language of an article', news.fields.written_in.label],
		['the switch of an event', events.fields.cancelled.label],
		['the reason of an event', events.fields.cancelled_because.label],
		['the days of an event', events.fields.not_on.label],
		['the text of the other language', strings('en').cms.phrases.copyFrom],
		['the places of an event', events.fields.place.label],
		['the places of an event', events.fields.where.label],
		['the switch of a meeting', events.fields.whole_council.label],
		['the switch of a place', places.fields.closed_on_holidays.label],
		['the closed days of a place', places.fields.hours_note.label],
		['the settings', settingsFiles.hub.label],
		['the settings', settingsFiles.topics.label],
		['the settings', settingsFiles.feedback.label],
		['the standard answers of a topic', topic.answers!.label],
		['the standard answers', settingsFiles.feedback.fields.answers.label],
		['the page of a standard answer', topic.answers!.of!.fields!.page!.label],
		['the button', strings(lang).common.print.button],
		['the mark', strings(lang).news.pinned],
		['the way to the CMS', staffStrings(lang).desk.rooms.site.title],
		['the list beside the form', inCms.title],
		['what stops a save', inCms.error],
	])('names %s as the editor sees it: %s', (_, label) => {
		expect(guide.join().replaceAll(/\[([^\]]+)\]\(lang:en\)/g, '$1')).toContain(`"${label}"`);
	});

	test('names every kind of entry, in the order of the menu', () => {
		const menu = collections.map(({ label }) => label).join(', ');
		expect(guide[0]).toContain(menu);
	});

	test.each([inCms.error, inCms.laterError, inCms.tip])('explains “%s”', (mark) => {
		const checks = guide[1]!.replaceAll(/\[([^\]]+)\]\(lang:en\)/g, '$1');
		expect(checks).toContain(`- **${mark}:**`);
	});

	test('says how long a text may be', () => {
		for (const { max } of [news.fields.title, news.fields.body])
			expect(guide[1]).toContain(sayNumber(max));
	});

	test('stands in no list at the foot of the pages', () => {
		for (const page of guide) expect(page).toContain('\nunlisted: true\n');
	});
});
