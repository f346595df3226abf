import type { Config } from '@netlify/functions';
import { inLang, paths } from '#domain/paths.ts';
import { callDatabase } from '#server/database/call.ts';
import { hashesFor } from '#server/feedback/case-key.ts';
import { readPhotoAddress } from '#server/feedback/photo-address.ts';
import { makePhoto } from '#server/feedback/photo.ts';
import { receiptAt } from '#server/feedback/receipt.ts';
import { loadPage } from '#server/http/built-site.ts';
import { door, whenAway } from '#server/http/door.ts';
import {
	errorPage,
	problemOf,
	type Reason,
	refusalPage,
	refuseForm,
	showKept,
} from '#server/http/refuse.ts';
import type { Visit } from '#server/http/request.ts';
import { goOn, sendJson, sendPage } from '#server/http/respond.ts';
import { readUpload } from '#server/http/upload.ts';
import type { Refusal } from '#server/refusal.ts';
import { caseTokenFor } from '#server/tokens.ts';

/** Takes a photo for a message that was sent before. What it stores is a picture of our own making, never the file. */
export default door(
	'send-photo',
	{ methods: 'GET, HEAD, POST', hides: true },
	async (visit, request) => {
		const asked = readPhotoAddress(visit.url);
		if (!asked) return errorPage(visit, 404);
		if (asked.isOver) return refusalPage(visit, { status: 410, reason: 'photo_page_over' });
		if (request.method !== 'POST') return (await showKept(visit, request, pageOf)) ?? show(visit);
		const { file, trouble } = await readUpload(request, 'photo');
		if (trouble === 'unreadable') return errorPage(visit, 400);
		if (trouble === 'too_large') return refuse(visit, { status: 413, reason: 'photo_too_large' });
		if (!file) return refuse(visit, { status: 422, reason: 'photo_missing' });
		const { reference, receipt } = asked.value;
		const { link_hash } = hashesFor(reference);
		// A photo that cannot be opened costs as much as one that can.
		const counted = await callDatabase('begin_photo', { link_hash, ip: visit.ip }).catch(away);
		if (counted.refusal) return refuse(visit, counted.refusal);
		const made = await makePhoto(file);
		if (made.trouble) {
			const status = made.trouble === 'photo_too_large' ? 413 : 422;
			return refuse(visit, { status, reason: made.trouble });
		}
		const photo = made.photo.toString('base64');
		const { refusal } = await callDatabase('send_photo', { link_hash, photo }).catch(away);
		if (refusal) return refuse(visit, refusal);
		const next = receipt
			? receiptAt(reference, { ...receipt, hasPhoto: true }, visit.lang)
			: inLang(visit.lang, paths.feedbackCase(caseTokenFor(reference)));
		return goOn(visit, `${next}#photo-part`);
	},
);

function away(error: unknown) {
	return { refusal: whenAway(error) };
}

async function show(visit: Visit) {
	if (visit.json) return sendJson({});
	const page = await pageOf(visit);
	if (!page) return errorPage(visit, 500);
	page.showAt(visit.url);
	return sendPage(page, 200);
}

/** The form again with the reason; where a new photo would not help, a page that says so. */
async function refuse(visit: Visit, refusal: Refusal<Reason>) {
	const { status, wait } = refusal;
	if (status === 404 || status === 409) return refusalPage(visit, refusal);
	const say = (lang: Visit['lang']) => ({
		...{ status, wait },
		problems: [problemOf({ field: 'photo', ...refusal }, lang)],
	});
	return (
		(await refuseForm(visit, {}, say, { page: pageOf, hides: true })) ?? refusalPage(visit, refusal)
	);
}

function pageOf({ lang }: Visit) {
	return loadPage(lang, paths.feedbackPhotoPage);
}

export const config: Config = {
	path: ['/feedback/photo/*', '/cy/feedback/photo/*'],
	excludedPath: [
		'/feedback/photo',
		'/cy/feedback/photo',
		'/feedback/photo/page',
		'/cy/feedback/photo/page',
	],
};
