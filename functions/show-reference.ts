import type { Config } from '@netlify/functions';
import { sayDate } from '#domain/days.ts';
import { paths } from '#domain/paths.ts';
import { readReferenceIn } from '#domain/reference.ts';
import { showAdvice } from '#server/feedback/advice.ts';
import { keyWordsFor } from '#server/feedback/case-key.ts';
import { photoAt } from '#server/feedback/photo-address.ts';
import { showPhotoPart } from '#server/feedback/photo-part.ts';
import { loadPage } from '#server/http/built-site.ts';
import { door } from '#server/http/door.ts';
import { errorPage } from '#server/http/refuse.ts';
import { reveal } from '#server/http/form-page.ts';
import { sendJson, sendPage } from '#server/http/respond.ts';
import { readReceipt } from '#server/feedback/receipt.ts';
import { adviceIn } from '#strings/advice.ts';
import { strings } from '#strings/index.ts';

/**
 * The receipt for feedback. It says the reference and nothing of what was sent, so it needs no database. Right after sending,
 * its address also brings the promised day and whether an address was left, and shows the four words.
 */
export default door('show-reference', { methods: 'GET, HEAD' }, async (visit) => {
	const reference = readReferenceIn(visit.url.pathname);
	if (!reference) return errorPage(visit, 404);
	const receipt = readReceipt(reference, visit.url);
	const key = receipt && keyWordsFor(reference).join(' ');
	const { promisedOn, hasEmail } = receipt ?? {};
	if (visit.json)
		return sendJson({
			reference,
			key,
			promised_on: promisedOn,
			has_email: hasEmail,
			wants_reply: receipt?.wantsReply,
			advice: adviceIn(visit.lang, receipt?.advice),
		});
	const page = await loadPage(visit.lang, paths.feedbackSent);
	if (!page) return errorPage(visit, 500);
	page.fill('reference', reference);
	if (key) {
		page.fill('key', key);
		reveal(page, 'key-part');
		reveal(page, hasEmail ? 'mailed' : 'no-email');
	}
	if (receipt) {
		showAdvice(page, receipt.advice);
		const photo = photoAt(visit.lang, { reference, receipt });
		showPhotoPart(page, photo, receipt.hasPhoto);
	}
	const { noReply, promised } = strings(visit.lang).feedback.sent;
	if (receipt && !receipt.wantsReply) page.fill('promise', noReply);
	else if (promisedOn) page.fill('promise', promised(sayDate(promisedOn, visit.lang)));
	page.showAt(visit.url);
	return sendPage(page, 200);
});

export const config: Config = {
	path: ['/feedback/sent/*', '/cy/feedback/sent/*'],
	excludedPath: ['/feedback/sent', '/cy/feedback/sent'],
};
