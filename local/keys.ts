import { hashesFor } from '#server/feedback/case-key.ts';
import { withClient } from './migrations.ts';

/**
 * Gives the messages of the sample town a private link and four words, as other messages have them. The seed cannot: they
 * follow from TOKEN_SECRET, which is in the environment and different on each machine.
 */
export async function giveKeys(connectionString: string): Promise<void> {
	await withClient(connectionString, async (client) => {
		const { rows } = await client.query<{ reference: string }>(
			'select reference from app.feedback where key_hash is null and link_hash is null and erased_at is null',
		);
		for (const { reference } of rows) {
			const { key_hash, link_hash } = hashesFor(reference);
			await client.query(
				`update app.feedback set key_hash = decode($2, 'hex'), link_hash = decode($3, 'hex') where reference = $1`,
				[reference, key_hash, link_hash],
			);
		}
	});
}
