import { describe, expect, test } from 'vitest';
import * as showSigned from '../../functions/show-signed.ts';
import { useHub, visit } from '../setup/doors.ts';

const hub = useHub();
const path = '/petitions/keep-the-bus/signed/';

/** So many confirmed signatures, in the tally that the database keeps. */
function counted(count: number) {
	return hub.database.query(
		"insert into app.tallies (petition, channel, shard, count) select id, 'web', 0, $1 from app.petitions where slug = 'keep-the-bus'",
		[count],
	);
}

describe('the thanks for a signature', () => {
	test.each([
		[1, 'It has one signature now.', 'It needs 1 more signature to get a written reply.'],
		[
			2,
			'It has 2 signatures now.',
			'The council must reply. If 2 more people sign, it must debate this too.',
		],
		[
			1413,
			'It has 1,413 signatures now.',
			'Enough people have signed. The council must reply and must debate this.',
		],
	])('at %i, say so and what is still ahead', async (count, now, next) => {
		await counted(count);
		const { status, text } = await visit(showSigned, path);
		expect(status).toBe(200);
		expect(text).toContain(`<p id="count">${now}</p>`);
		expect(text).toContain(`>${next}</p>`);
		expect(text).toContain('<section id="next-part">');
	});

	test('are the same without a number while the database is away', async () => {
		await hub.closeDatabase();
		try {
			const { status, text } = await visit(showSigned, path);
			expect(status).toBe(200);
			expect(text).toContain('<p id="count" hidden="">');
			expect(text).toContain('<section id="next-part" hidden="">');
		} finally {
			await hub.openDatabase();
		}
	});

	test('are data for programs', async () => {
		await counted(7);
		const headers = { accept: 'application/json' };
		const { text } = await visit(showSigned, path, { headers });
		expect(JSON.parse(text)).toEqual({ petition: 'keep-the-bus', count: 7 });
	});

	test('for a petition that is not there are not there: 404', async () => {
		expect((await visit(showSigned, '/petitions/never-was/signed/')).status).toBe(404);
	});
});
