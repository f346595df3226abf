import { randomUUID } from 'node:crypto';
import { makeReference } from '#domain/reference.ts';
import type { FollowedFeedback } from '#domain/feedback-case.ts';
import { hash, type Database } from './database.ts';
import { callAs, type Person } from './staff.ts';

/** Sends feedback, with whatever is given, and returns what its sender has: the reference, and hashes of link and key. */
export async function sendCase(db: Database, given: object = {}): Promise<Case> {
	const reference = makeReference();
	const secrets = { link_hash: hash(`${reference} link`), key_hash: hash(`${reference} key`) };
	await db.call('send_feedback', {
		...{
			reference,
			topic: 'market',
			message: `The clock ${reference}`,
			location: null,
			name: null,
		},
		...{
			email: `${randomUUID()}@example.org`,
			phone: null,
			page: null,
			lang: 'en',
			channel: 'web',
		},
		...{ ip: null, team: null, kind: 'problem', may_publish: true, working_days: 10 },
		...secrets,
		...given,
	});
	return { reference, ...secrets };
}

/** The smallest thing that the database takes for a JPEG, different for each number. */
export function jpeg(number = 0): string {
	return Buffer.from([0xff, 0xd8, 0xff, number]).toString('base64');
}

export function sendPhoto(db: Database, { link_hash }: Case, photo = jpeg()) {
	return db.call('send_photo', { link_hash, photo });
}

export function follow(db: Database, { link_hash }: Case): Promise<FollowedFeedback> {
	return db.call('read_feedback', { link_hash });
}

/** What the sender does: reply_to_feedback or reopen_feedback. */
export function write(db: Database, { link_hash }: Case, call: string, body = 'Still dark.') {
	return db.call(call, { link_hash, body, channel: 'web', danger: '{}', ip: null });
}

/** An act of staff, on the version that is there now. */
export async function act(
	db: Database,
	person: Person,
	call: string,
	{ reference }: { reference: string },
	given: object = {},
) {
	const version = await versionOf(db, reference);
	return callAs<{ state: string }>(db, person, call, { reference, version, ...given });
}

export async function versionOf(db: Database, reference: string): Promise<number> {
	const [row] = await db.rows<{ version: number }>(
		'select version from app.feedback where reference = $1',
		[reference],
	);
	return row!.version;
}

export type Case = { reference: string; link_hash: string; key_hash: string };
