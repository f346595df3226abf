import { runJob } from '../database/call.ts';
import { environment } from '../environment.ts';
import { errorFacts, log } from '../log.ts';
import { Refused } from './refused.ts';
import type { Words } from './repository.ts';
import type { Session } from '../staff/session.ts';
import { callAsStaff } from '../staff/call.ts';

/** The editor whose call this is. For reading, `readSession` has asked the database; a change asks it again, and is recorded there. */
export class Editor {
	readonly session: Session;

	constructor(session: Session) {
		this.session = session;
	}

	/** Asks right before an edit whether the person still may. @throws Refused */
	async check(): Promise<void> {
		const { refusal } = await callAsStaff(this.session, 'may_edit', {});
		if (refusal?.status === 403) throw new Refused(403, 'not_editor');
		if (refusal) throw new Refused(401, 'signed_out');
	}

	/**
	 * Records what was done. It is done whatever comes of this: should the database have gone away meanwhile, the act
	 * stands in our own log, and its commit names the person.
	 */
	async record(act: Act, subject: string, details: object = {}): Promise<void> {
		const { id: staff } = this.session.staff;
		const args = { staff, act, subject: subject.slice(0, longestSubject), details };
		await runJob('record_edit', args).catch((error) =>
			log('edit_not_recorded', { act, subject: args.subject, staff, ...errorFacts(error) }),
		);
	}

	/**
	 * The message and the author of a commit. The email address is in our own domain and no mailbox: strangers read the commits of
	 * a public repository, and GitHub would take the owner of a real address for the author.
	 */
	words(message: string): Words {
		const { id, name } = this.session.staff;
		const { hostname } = new URL(environment().SITE_URL);
		const author = { name: plain(name) || 'An editor', email: `noreply+${id}@${hostname}` };
		return { message: plain(message).slice(0, 200) || 'Change', author };
	}
}

/** A text on one line, without `<` and `>`, which git reads as the brackets of an address. */
function plain(text: string) {
	return text
		.replace(/[<>\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
		.replace(/\s+/g, ' ')
		.trim();
}

/** The longest subject of an act in the database, in characters. */
export const longestSubject = 300;

export type Act =
	| 'publish_entry'
	| 'publish_setting'
	| 'delete_entry'
	| `${'upload' | 'delete'}_picture`
	| `${'save' | 'move' | 'discard'}_draft`;
