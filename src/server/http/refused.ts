import type { Part, Problem } from './form-page.ts';
import type { Values } from './request.ts';

/** Why a form was refused, in one language. */
export type Refused = {
	status: number;
	problems: Problem[];
	wait?: number;
	/** What else to show on the page, and to say to a client that reads JSON. */
	show?: Part[];
	json?: object;
};

/** The same with what was typed, if it is known. */
export type RefusedForm = Refused & { values?: Values };

/** Why a request was refused that has no form to show, in one language. */
export type Said = { status: number; title: string; message: string; reason: string };
