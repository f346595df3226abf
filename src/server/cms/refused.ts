import type { User } from '#collections/uses.ts';
import type { Strings } from '#strings/index.ts';

/**
 * Thrown when an editor asks for something and does not get it. Its `reason` is the CMS's own, a key of
 * `strings(lang).saving.refusal`; doors return their refusals as values.
 */
export class Refused extends Error {
	readonly status: number;
	readonly reason: Reason;
	readonly facts: Omit<More, 'wait' | 'by'>;
	/** The entries because of which it is refused. */
	readonly by: User[] | undefined;
	/** Seconds until it is worth trying again. */
	readonly wait: number | undefined;

	constructor(status: number, reason: Reason, more: More = {}) {
		const { wait, by, ...facts } = more;
		super(reason);
		this.status = status;
		this.reason = reason;
		this.facts = facts;
		this.by = by;
		this.wait = wait;
	}
}

type Reason = keyof Strings['saving']['refusal'];
type More = {
	wait?: number;
	path?: string;
	name?: string;
	better?: string;
	problem?: string;
	what?: string;
	by?: User[];
	who?: string | undefined;
};
