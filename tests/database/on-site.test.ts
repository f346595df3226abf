import { beforeEach, expect, test } from 'vitest';
import type { PetitionCase } from '#domain/desk.ts';
import { useDatabase } from './database.ts';
import { aPerson, callAs } from './staff.ts';

const db = useDatabase();
const at = (minutes: number) => new Date(Date.parse('2027-01-04T12:00:00Z') + minutes * 60_000);
let slug: string;

beforeEach(async () => {
	await db.rows('update app.petitions set public_at = null, shown_at = null');
	await db.stopClock(at(0));
	slug = await db.openPetition();
});

const respond = async (version: number) =>
	callAs(db, await aPerson(db, 'officer'), 'respond_to_petition', {
		...{
			petition: slug,
			version,
			verdict: 'yes',
			response_en: `Yes, ${version}.`,
			response_cy: 'Gwnawn.',
		},
	});
const onSite = async () =>
	(
		await callAs<PetitionCase>(db, await aPerson(db, 'officer'), 'read_desk_petition', {
			petition: slug,
		})
	).on_site;
const see = async (version: number, minutes: number) => {
	await db.stopClock(at(minutes));
	return db.call<{ waits_for_site: boolean }>('queue_updates', { shown: { [slug]: version } });
};

test('the desk says nothing of a site before staff have published anything', async () => {
	expect(await onSite()).toBeNull();
});

test('what is published is not shown until the site has that version, and then since when it has', async () => {
	await respond(1);
	expect(await onSite()).toMatchObject({ shown_at: null, is_overdue: false, usual_minutes: null });
	expect(await see(1, 1)).toMatchObject({ waits_for_site: true });
	expect(await onSite()).toMatchObject({ shown_at: null });
	expect(await see(2, 3)).toMatchObject({ waits_for_site: false });
	expect(Date.parse((await onSite())!.shown_at!)).toBe(at(3).getTime());
	// The next change waits again, and the desk knows how long the last one took.
	await db.stopClock(at(10));
	await respond(2);
	expect(await onSite()).toMatchObject({ shown_at: null, usual_minutes: null });
});

test('the usual time is the median of the latest changes, in whole minutes', async () => {
	const others = await Promise.all([2, 3, 40].map(async () => db.openPetition()));
	for (const [index, minutes] of [2, 3, 40].entries())
		await db.rows(
			`update app.petitions set public_version = 1, public_at = $2, shown_at = $3 where slug = $1`,
			[others[index], at(0), at(minutes)],
		);
	await respond(1);
	expect(await onSite()).toMatchObject({ usual_minutes: 3 });
});

test('after site_wait_minutes the desk says that nobody saw it; and when it comes, that it is there', async () => {
	await respond(1);
	await db.stopClock(at(120));
	expect(await onSite()).toMatchObject({ is_overdue: false, wait_minutes: 120 });
	await db.stopClock(at(121));
	expect(await onSite()).toMatchObject({ is_overdue: true, shown_at: null });
	// The job goes on looking for a day, though the mails have gone out.
	expect(await see(1, 122)).toMatchObject({ waits_for_site: true });
	await see(2, 180);
	expect(await onSite()).toMatchObject({ is_overdue: false, shown_at: expect.any(String) });
});

test('the job stops looking after a day, and for a petition that is hidden', async () => {
	await respond(1);
	expect(await see(1, 24 * 60 - 1)).toMatchObject({ waits_for_site: true });
	expect(await see(1, 24 * 60 + 1)).toMatchObject({ waits_for_site: false });
	await db.stopClock(at(2));
	await callAs(db, await aPerson(db, 'moderator'), 'hide_petition', {
		...{ petition: slug, version: 2, reason: 'A slip.' },
	});
	expect(await onSite()).toBeNull();
	expect(await see(1, 3)).toMatchObject({ waits_for_site: false });
});
