import { randomUUID } from 'node:crypto';
import { type Database, hash, newRequest, type Request, type Signer, aSigner } from './database.ts';

/** What others than staff do with a petition: its creator, its supporters, and time. */
export const otherActs = ['support', 'lapse', 'withdraw', 'amend', 'close'] as const;

export const text = {
	action: 'Put a bench by the river',
	background: 'There is none between the bridge and the mill.',
	details: '',
};

/** Starts a petition, as its door does. */
export async function create(
	db: Database,
	given: object = {},
	request: Request = newRequest(),
): Promise<{ petition: string; confirmation_id: string }> {
	return await db.call('create_petition', {
		...{ ...text, slug: 'a-bench', lang: 'en', name: 'Ada Rowe', postcode: 'TB1 2AB' },
		...{ email: `${randomUUID()}@example.org`, wants_updates: true, channel: 'web', ip: null },
		...{ ...request, sponsor_hash: supportHash(request) },
		...given,
	});
}

/** A petition whose creator confirmed it: its slug, the creator's link, and the private address for supporters. */
export async function aNewPetition(db: Database, given: object = {}): Promise<NewPetition> {
	const request = newRequest();
	const { petition } = await create(db, given, request);
	const { token_hash } = request;
	await db.call('confirm_signature', { token_hash });
	return { petition, token_hash, sponsor_hash: supportHash(request), id: request.confirmation_id };
}

/** Asks to support a petition; what is needed to confirm. */
export async function askToSupport(
	db: Database,
	{ sponsor_hash }: NewPetition,
	given: Partial<Signer> = {},
): Promise<Request> {
	const request = newRequest();
	await db.call('support_petition', { sponsor_hash, ...aSigner(), ...given, ...request });
	return request;
}

/** Supports a petition, and confirms; the stage that the supporter is told. */
export async function support(db: Database, asked: NewPetition, given: Partial<Signer> = {}) {
	const { token_hash } = await askToSupport(db, asked, given);
	return await db.call<{ stage: string }>('confirm_signature', { token_hash });
}

export async function stateOf(db: Database, slug: string): Promise<string> {
	const [row] = await db.rows('select state from app.petitions where slug = $1', [slug]);
	return row!.state;
}

/** The templates of the mails about a petition to its creator, in their order. */
export async function mailsAbout(db: Database, petition: string): Promise<string[]> {
	const rows = await db.rows(
		`select template from app.outbox where data ->> 'petition' = $1 order by id`,
		[petition],
	);
	return rows.map(({ template }) => template);
}

function supportHash({ confirmation_id }: Request) {
	return hash(`support ${confirmation_id}`);
}

export type NewPetition = {
	petition: string;
	token_hash: string;
	sponsor_hash: string;
	id: string;
};
