import { environment } from '../environment.ts';
import { Refused } from './refused.ts';
import type { Words } from './repository.ts';
import type { Session } from '../staff/session.ts';
import { callAsStaff } from '../staff/call.ts';

/** The editor whose call this is. For reading, `readSession` has asked the database; what the editor changes is recorded there. */
export class Editor {
	readonly session: Session;

	constructor(session: Session) {
		this.session = session;
	}

	/** Records what is about to be done. The database lets editors do this, and nobody else. @throws Refused */
	async record(act: Act, subject: string, details: object = {}): Promise<void> {
		const args = { act, subject: subject.slice(0, longestSubject), details };
		const { refusal } = await callAsStaff(this.session, 'record_edit', args);
		if (refusal?.status === 403) throw new Refused(403, 'not_editor');
		if (refusal) throw new Refused(401, 'signed_out');
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
