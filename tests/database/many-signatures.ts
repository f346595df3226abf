import { randomUUID } from 'node:crypto';
import type { Database } from './database.ts';

/** The areas of these tests, each with its postcode. */
export const areas = { market: 'TB1 2AB', riverside: 'TB2 2AB', mill: 'TB3 2AB' };

export async function addAreas(db: Database) {
	for (const [area, postcode] of Object.entries(areas)) {
		await db.rows('insert into app.areas values ($1)', [area]);
		await db.rows('insert into app.postcode_areas values ($1, $2)', [postcode.split(' ')[0], area]);
	}
}

/**
 * A petition with as many signatures as if each had been confirmed by its signer: by turns from the three areas. The first `odd` have addresses
 * at `odd.example`. Its slug.
 */
export async function petitionWith(db: Database, count: number, odd = 0): Promise<string> {
	const slug = await db.openPetition();
	await db.rows(
		`with signers as (
			select asked.id as petition, n, 'signer' || n || '-' || asked.id || '@' || case when n <= $3 then 'odd' else 'home' end || '.example' as email,
				(array['market', 'riverside', 'mill'])[n % 3 + 1] as area, (array['TB1 2AB', 'TB2 2AB', 'TB3 2AB'])[n % 3 + 1] as postcode
			from app.petitions as asked, generate_series(1, $2::int) as n where asked.slug = $1
		), boxes as (
			insert into app.mailboxes (petition, mailbox, postcode) select petition, email, postcode from signers
		), signed as (
			insert into app.signatures
				(petition, mailbox, slot, name, email, postcode, area, channel, lang, state, signed_at, confirmed_at)
			select petition, email, 1, 'Signer ' || chr(64 + n % 26 + 1) || ' ' || chr(64 + n / 26 % 26 + 1), email, postcode, area,
				'web', 'en', 'confirmed', app.clock(), app.clock() from signers order by n
			returning petition, area, channel, id
		)
		insert into app.tallies (petition, area, channel, shard, count)
		select petition, area, channel, id % 16, count(*) from signed group by 1, 2, 3, 4`,
		[slug, count, odd],
	);
	return slug;
}

export function newRun(petition: string, criteria: object = { domain: 'odd.example' }) {
	return {
		id: randomUUID(),
		criteria: { petition, ...criteria },
		up_to: Number.MAX_SAFE_INTEGER,
		expected: 40,
		reason: 'All of these came in one minute.',
	};
}

/** Runs batches until nothing is left; how many. */
export async function runAll(db: Database, invalidation?: string): Promise<number> {
	for (let batches = 0; ; batches++) {
		const args = invalidation ? { invalidation } : {};
		const { is_left } = await db.call<{ is_left: boolean }>('run_invalidations', args);
		if (!is_left) return batches;
	}
}
