import { Expected } from '../tools/setup/expected.mjs';
import { PostgresError } from './postgres.ts';
import { SiteError } from './site/build.ts';

/** The sentence that says what went wrong and what to do; undefined for an unexpected error. */
export function explain(error: unknown): string | undefined {
	if (error instanceof Expected || error instanceof PostgresError) return error.message;
	if (`${error}`.includes('ENOSPC')) return DISK_FULL;
	if (error instanceof SiteError) return `The site could not be built.\n\n${error.message}`;
	const code = codeOf(error);
	if (code === 'ENOSPC' || code === NO_ROOM_IN_POSTGRES) return DISK_FULL;
	if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
		return `${(error as Error).message}. Does the folder belong to somebody else?`;
	return undefined;
}

const DISK_FULL =
	'The disk is full. Nothing is lost: make some room (500 MB will do) and start again.';
const NO_ROOM_IN_POSTGRES = '53100';

function codeOf(error: unknown): unknown {
	if (!(error instanceof Error)) return undefined;
	return (error as { code?: unknown }).code ?? codeOf(error.cause);
}
