import type { Answer } from './answer.ts';
import type { Git } from './git.ts';
import type { Pulls } from './pulls.ts';
import type { Call } from './request.ts';

/** Answers one kind of call. */
export type Route = (call: RouteCall) => Promise<Answer>;

export interface RouteCall extends Call {
	git: Git;
	pulls: Pulls;
	/** `owner/name` of the repository. */
	name: string;
	parts: string[];
}
