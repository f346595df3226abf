import type { IncomingMessage } from 'node:http';
import type pg from 'pg';
import type { Answer } from '../answer.ts';
import type { openPost } from './post.ts';
import type { Issuer } from './sessions.ts';

/** What every call of Supabase Auth needs. */
export type Auth = {
	pool: pg.Pool;
	post: ReturnType<typeof openPost>;
	/** Signs the project's keys. */
	secret: string;
	mailInterval: number;
	issuer: Issuer;
	answer(request: IncomingMessage, url: URL): Promise<Answer>;
	stop(): Promise<void>;
};
