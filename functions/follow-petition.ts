import type { Config, Context } from '@netlify/functions';
import { ownPetitionForm } from '#domain/creating.ts';
import { readToken } from '#domain/token.ts';
import { askForWantedBuild } from '#server/build-hook.ts';
import { ownPage, showNoOwn, showOwn } from '#server/creating/own-page.ts';
import { callDatabase } from '#server/database/call.ts';
import { door, formDoor } from '#server/http/door.ts';
import { showKept } from '#server/http/refuse.ts';
import type { Visit } from '#server/http/request.ts';
import { hashToken } from '#server/tokens.ts';

/** The creator's own page: how their petition goes, withdrawing it, and changing a rejected one. Its address is a secret. */
export default function followPetition(request: Request, context: Context) {
	return request.method === 'POST' ? change(request, context) : look(request, context);
}

const look = door(
	'follow-petition',
	{ methods: 'GET, HEAD, POST', hides: true },
	async (visit, request) => {
		const kept = await showKept(visit, request, pageOf);
		if (kept) return kept;
		const value = await read(visit);
		return value ? showOwn(visit, value) : showNoOwn(visit);
	},
);

const change = formDoor('follow-petition', {
	form: ownPetitionForm,
	hides: true,
	page: pageOf,
	async act({ withdraw, ...text }, visit) {
		const { refusal } = withdraw
			? await callDatabase('withdraw_petition', link(visit))
			: await amend(visit, text);
		return refusal ?? visit.url.pathname;
	},
});

async function amend(visit: Visit, text: { action: string; background: string; details: string }) {
	const outcome = await callDatabase('amend_petition', { ...link(visit), ...text });
	if (outcome.value?.is_public) await askForWantedBuild();
	return outcome;
}

async function pageOf(visit: Visit) {
	const value = await read(visit);
	return value && ownPage(visit, value);
}

async function read(visit: Visit) {
	return (await callDatabase('read_own_petition', link(visit))).value;
}

function link({ url }: Visit) {
	return { token_hash: hashToken(readToken(url.pathname) ?? '') };
}

export const config: Config = {
	path: ['/my-petition/*', '/cy/my-petition/*', '/MY-PETITION/*', '/CY/MY-PETITION/*'],
	excludedPath: ['/my-petition', '/cy/my-petition', '/my-petition/page', '/cy/my-petition/page'],
};
