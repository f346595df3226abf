import { environment } from '../environment.ts';
import { Refused } from './refused.ts';
import type { Words } from './repository.ts';
import type { Session } from '../staff/session.ts';
import { callAsStaff } from '../staff/call.ts';

/** Who is at work, and what the database must agree to. For reading, `readSession` has asked it. */
export class Desk {
	readonly session: Session;

	constructor(session: Session) {
		this.session = session;
	}

	/** Writes down what is about to be done, which the database allows to editors only. @throws Refused */
	async record(act: Act, subject: string, details: object = {}): Promise<void> {
		const args = { act, subject: subject.slice(0, longestSubject), details };
		const { refusal } = await callAsStaff(this.session, 'record_edit', args);
		if (refusal?.status === 403) throw new Refused(403, 'not_editor');
		if (refusal) throw new Refused(401, 'signed_out');
	}

	/**
	 * What a commit says. The address is nobody's mailbox and in a domain of our own: commits of a public repository are
	 * read by strangers, and an address that is somebody's at GitHub would make them the author.
	 */
	words(message: string): Words {
		const { id, name } = this.session.staff;
		const { hostname } = new URL(environment().SITE_URL);
		const author = { name: plain(name) || 'An editor', email: `noreply+${id}@${hostname}` };
		return { message: plain(message).slice(0, 200) || 'Change', author };
	}
}

/** On one line, without what git takes for the brackets of an address. */
function plain(text: string) {
	return text
		.replace(/[<>\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
		.replace(/\s+/g, ' ')
		.trim();
}

/** Of an act, in the database. */
export const longestSubject = 300;

export type Act =
	| 'publish_entry'
	| 'publish_setting'
	| 'delete_entry'
	| `${'upload' | 'delete'}_picture`
	| `${'save' | 'move' | 'discard'}_draft`;
