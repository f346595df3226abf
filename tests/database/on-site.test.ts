import { beforeEach, describe, expect, test } from 'vitest';
import type { PetitionCase } from '#domain/desk.ts';
import { together, useDatabase } from './database.ts';
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

test('the job stops looking after a day', async () => {
	await respond(1);
	expect(await see(1, 24 * 60 - 1)).toMatchObject({ waits_for_site: true });
	expect(await see(1, 24 * 60 + 1)).toMatchObject({ waits_for_site: false });
});

describe('a petition that is hidden', () => {
	const hide = async (version: number) =>
		callAs(db, await aPerson(db, 'moderator'), 'hide_petition', {
			...{ petition: slug, version, reason: 'It names a person.' },
		});
	const seeNone = async (minutes: number) => {
		await db.stopClock(at(minutes));
		return db.call<{ waits_for_site: boolean }>('queue_updates', { shown: {} });
	};

	test('is still on the site until somebody looked and it was gone, however long that takes', async () => {
		await respond(1);
		await see(2, 1);
		await hide(2);
		expect(await onSite()).toMatchObject({ is_away: true, shown_at: null, is_overdue: false });
		await see(2, 2);
		// Nobody could read what the site shows.
		await db.call('queue_updates');
		expect(await onSite()).toMatchObject({ shown_at: null });
		expect(await see(2, 3 * 24 * 60)).toMatchObject({ waits_for_site: true });
		expect(await onSite()).toMatchObject({ is_overdue: true });
		await seeNone(3 * 24 * 60 + 1);
		const gone = await onSite();
		expect(gone).toMatchObject({ is_overdue: false });
		expect(Date.parse(gone!.shown_at!)).toBe(at(3 * 24 * 60 + 1).getTime());
		expect(await seeNone(3 * 24 * 60 + 2)).toMatchObject({ waits_for_site: false });
	});

	test('is on the site again when a build that began before puts it there', async () => {
		await hide(1);
		expect(await seeNone(1)).toMatchObject({ waits_for_site: true });
		expect(await onSite()).toMatchObject({ shown_at: expect.any(String) });
		await see(1, 5);
		expect(await onSite()).toMatchObject({ shown_at: null });
		await seeNone(9);
		expect(Date.parse((await onSite())!.shown_at!)).toBe(at(9).getTime());
	});

	test('and comes back waits for the site like any other', async () => {
		await hide(1);
		await seeNone(1);
		await callAs(db, await aPerson(db, 'moderator'), 'restore_petition', {
			...{ petition: slug, version: 2, reason: 'The name is gone.' },
		});
		expect(await onSite()).toMatchObject({ is_away: false, shown_at: null });
		await see(3, 4);
		expect(await onSite()).toMatchObject({ is_away: false, shown_at: expect.any(String) });
	});
});

describe('a build', () => {
	const claim = async (minutes: number) => {
		await db.stopClock(at(minutes));
		return (await db.call<{ is_wanted: boolean }>('claim_build')).is_wanted;
	};
	beforeEach(async () => db.rows('delete from app.wanted_builds'));

	test('is asked for once for an act, also pressed twice, and again while the site does not show it', async () => {
		expect(await claim(0)).toBe(false);
		const person = await aPerson(db, 'officer');
		const reply = {
			petition: slug,
			version: 1,
			verdict: 'yes',
			response_en: 'Yes.',
			response_cy: 'Ie.',
		};
		await callAs(db, person, 'respond_to_petition', reply);
		expect(await claim(0)).toBe(true);
		await callAs(db, person, 'respond_to_petition', reply);
		expect(await claim(0)).toBe(false);
		// The hook said yes, but the site may still not be built.
		await db.call('settle_build');
		expect(await claim(9)).toBe(false);
		expect(await claim(10)).toBe(true);
		await see(2, 12);
		expect(await claim(30)).toBe(false);
	});

	test('is asked for six times at most for one change, and a newer change asks again', async () => {
		await respond(1);
		const asked: boolean[] = [];
		for (let minutes = 0; minutes < 120; minutes += 10) asked.push(await claim(minutes));
		expect(asked.filter(Boolean)).toHaveLength(6);
		await respond(2);
		expect(await claim(120)).toBe(true);
	});

	test('is asked for again while a hidden petition is on the site', async () => {
		await callAs(db, await aPerson(db, 'moderator'), 'hide_petition', {
			...{ petition: slug, version: 1, reason: 'It names a person.' },
		});
		expect(await claim(0)).toBe(true);
		await see(1, 9);
		expect(await claim(10)).toBe(true);
		await db.call('queue_updates', { shown: {} });
		expect(await claim(20)).toBe(false);
	});

	test('is asked for by two at once one time', async () => {
		await respond(1);
		const all = await together(4, () => db.call<{ is_wanted: boolean }>('claim_build'));
		const wanted = all.filter((each) => each.status === 'fulfilled' && each.value.is_wanted);
		expect(wanted).toHaveLength(1);
	});

	test('is asked for when a count crosses a threshold: once, until the hook takes it', async () => {
		const count = (number: number) =>
			db.rows(
				`insert into app.tallies as tally (petition, area, channel, shard, count)
				select id, null, 'web', 0, $2 from app.petitions where slug = $1
				on conflict on constraint "one tally a shard" do update set count = excluded.count`,
				[slug, number],
			);
		await count(100);
		await db.call('note_all_crossings');
		expect(await claim(0)).toBe(true);
		expect(await claim(10)).toBe(true);
		await db.call('settle_build');
		for (const number of [99, 100]) {
			await count(number);
			await db.call('note_all_crossings');
		}
		expect(await claim(20)).toBe(false);
	});
});
