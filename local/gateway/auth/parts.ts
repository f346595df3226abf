import type { IncomingMessage } from 'node:http';
import type pg from 'pg';
import type { Answer } from '../answer.ts';
import type { openPost } from './post.ts';
import type { Issuer } from './sessions.ts';

/** The parts that every call of Supabase Auth works with. */
export type Auth = {
	pool: pg.Pool;
	post: ReturnType<typeof openPost>;
	/** What the project's keys are signed with. */
	secret: string;
	mailInterval: number;
	issuer: Issuer;
	answer(request: IncomingMessage, url: URL): Promise<Answer>;
	stop(): Promise<void>;
};
