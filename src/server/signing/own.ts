import type { z } from 'zod';
import type { ownActForm } from '#domain/own.ts';
import { callDatabase } from '../database/call.ts';
import { hashToken, readSignatureToken } from '../tokens.ts';

/** What a token in a mail leads to, as the database is asked for it. */
export function linkOf(token: string): Link {
	const signature = readSignatureToken(token, 'signature');
	return signature === undefined
		? { token_hash: hashToken(token), link: null }
		: { token_hash: null, link: signature };
}

export function readOwn(link: Link) {
	return callDatabase('read_own_list', link);
}

export function changeOwn(link: Link, { act, signature }: z.output<typeof ownActForm>) {
	if (act === 'withdraw') return callDatabase('withdraw_signature', { ...link, signature });
	return callDatabase('set_updates', { ...link, signature, wanted: act === 'restart' });
}

type Link = { token_hash: string | null; link: number | null };
