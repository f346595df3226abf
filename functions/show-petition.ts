import type { Config } from '@netlify/functions';
import { paths } from '#domain/paths.ts';
import { callDatabase } from '#server/database/call.ts';
import { door } from '#server/http/door.ts';
import { errorPage, refusalPage } from '#server/http/refuse.ts';

/**
 * Answers at the addresses of a petition that has no page there: it was removed (410), it opened since the site was last built
 * (503), or it is not known or has no such page (404). Until the site is built without a petition that was removed, its pages
 * are files and this door isn't asked.
 */
export default door('show-petition', { methods: 'GET, HEAD' }, async (visit) => {
	const { petition = '' } = visit.params;
	const { value, refusal } = await callDatabase('read_petition_record', { slug: petition });
	const asked = { ...visit, json: visit.json || /\.json\/?$/.test(visit.url.pathname) };
	if (refusal) return refusalPage(asked, refusal);
	const pages = [
		paths.petition(petition),
		...(value.state === 'open' ? [paths.sign(petition)] : []),
	];
	if (pages.includes(visit.path)) return refusalPage(asked, comingSoon);
	return errorPage(asked, 404);
});

/** A build takes some minutes. */
const comingSoon = { status: 503, reason: 'petition_coming', wait: 120 } as const;

export const config: Config = {
	path: [
		'/petitions/:petition',
		'/petitions/:petition/sign',
		'/petitions/:petition/check-email',
		'/petitions/:petition/check-email/again',
		'/petitions/:petition/sheet',
		'/petitions/:petition/sheet/large',
		'/petitions/:petition/feed.atom',
		'/petitions/:petition/feed.json',
		'/cy/petitions/:petition',
		'/cy/petitions/:petition/sign',
		'/cy/petitions/:petition/check-email',
		'/cy/petitions/:petition/check-email/again',
		'/cy/petitions/:petition/sheet',
		'/cy/petitions/:petition/sheet/large',
		'/cy/petitions/:petition/feed.atom',
		'/cy/petitions/:petition/feed.json',
	],
	excludedPath: [
		'/petitions/:petition.json',
		'/petitions/:petition.csv',
		'/cy/petitions/:petition.json',
		'/cy/petitions/:petition.csv',
	],
	preferStatic: true,
};
