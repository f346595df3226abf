import { createHash, randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { newDatabase } from '../setup/database.ts';
import { clockAt } from '../setup/sql.ts';

/** A database of this file's own, copied from the migrated template, gone when the file is done. */
export function useDatabase(): Database {
	const { connectionString, create, drop } = newDatabase();
	const database = new Database(connectionString);
	beforeAll(create);
	afterEach(() => database.letTimePass());
	afterAll(async () => {
		await database.close();
		await drop();
	});
	return database;
}

export class Database {
	readonly connectionString: string;
	readonly #pool: pg.Pool;
	#timeStands = false;

	constructor(connectionString: string) {
		this.connectionString = connectionString;
		this.#pool = new pg.Pool({ connectionString, max: 40 });
		this.#pool.on('error', () => undefined);
	}

	/** Rows of a statement run by the owner, who may look behind the API. */
	async rows<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
		return (await this.#pool.query<Row>(text, values)).rows;
	}

	/** Calls a function as its callers do: in a transaction of its own, as their role. Throws with the SQLSTATE. */
	async call<Result = unknown>(
		name: string,
		args: object = {},
		role = 'service_role',
	): Promise<Result> {
		const named = Object.keys(args).map((key, index) => `${key} => $${index + 1}`);
		const text = `select public.${name}(${named.join(', ')}) as result`;
		const [row] = await this.as(role, (client) => client.query(text, Object.values(args)));
		return row?.result;
	}

	/** Does something in one transaction as a role. */
	async as(role: string, work: (client: pg.PoolClient) => Promise<pg.QueryResult>) {
		const client = await this.#pool.connect();
		try {
			await client.query(`begin; set local role ${role}`);
			const { rows } = await work(client);
			await client.query('commit');
			return rows;
		} catch (error) {
			await client.query('rollback');
			throw error;
		} finally {
			client.release();
		}
	}

	/** Makes it that moment for every rule, until the end of the test. */
	async stopClock(at: string | Date): Promise<void> {
		this.#timeStands = true;
		await this.rows(clockAt(at));
	}

	async letTimePass(): Promise<void> {
		if (this.#timeStands) await this.rows(clockAt());
		this.#timeStands = false;
	}

	/** A petition that can be signed until the end of `closesOn`; its slug. */
	async openPetition(closesOn = '2099-12-31'): Promise<string> {
		const slug = `petition-${randomUUID()}`;
		await this.rows(
			`insert into app.petitions (slug, lang, action, background, state, opened_at, closes_on)
			values ($1, 'en', 'Mend the clock', 'It stopped.', 'open', '2026-01-01', $2)`,
			[slug, closesOn],
		);
		return slug;
	}

	/** Signs, with whatever is given, and returns what is needed to confirm: of an earlier request, if it is the same one. */
	async sign(petition: string, given: Partial<Signer> = {}): Promise<Request> {
		const request = newRequest();
		const { confirmation_id, token_hash, code_hash } = request;
		const signer = { ...aSigner(), ...given };
		const answer = await this.call<{ confirmation_id: string }>('sign_petition', {
			petition,
			...signer,
			confirmation_id,
			token_hash,
			code_hash,
		});
		return answer.confirmation_id === confirmation_id ? request : requestOf(answer.confirmation_id);
	}

	async count(petition: string): Promise<number> {
		return (await this.call<{ count: number }>('read_tally', { petition })).count;
	}

	/** The templates of mails that wait, in the order in which they were queued. */
	async templates(): Promise<string[]> {
		const rows = await this.rows<{ template: string }>(
			'select template from app.outbox where sent_at is null order by id',
		);
		return rows.map(({ template }) => template);
	}

	close(): Promise<void> {
		return this.#pool.end();
	}
}

export function aSigner(): Signer {
	return {
		name: 'Siân Okafor',
		email: `${randomUUID()}@example.org`,
		postcode: 'TB1 2AB',
		wants_updates: false,
		lang: 'en',
		channel: 'web',
		ip: null,
	};
}

export function newRequest(): Request {
	return requestOf(randomUUID());
}

/** A request by its id, with the secrets that follow from it. */
function requestOf(confirmation_id: string): Request {
	return {
		confirmation_id,
		token_hash: hash(confirmation_id),
		code_hash: hash(`${confirmation_id} code`),
	};
}

export function hash(text: string): string {
	return createHash('sha256').update(text).digest('hex');
}

/** Runs as many at once as `times`, and tells how each ended. */
export function together<Result>(times: number, work: (index: number) => Promise<Result>) {
	return Promise.allSettled(Array.from({ length: times }, (_, index) => work(index)));
}

export type Signer = {
	name: string;
	email: string;
	postcode: string;
	wants_updates: boolean;
	lang: string;
	channel: string;
	ip: string | null;
};
export type Request = { confirmation_id: string; token_hash: string; code_hash: string };
