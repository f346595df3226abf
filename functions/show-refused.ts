import type { Config } from '@netlify/functions';
import { isFromOutside } from '#domain/sender.ts';
import { door } from '#server/http/door.ts';
import { showFormAgain } from '#server/http/form-again.ts';
import { kept } from '#server/http/keep.ts';
import { errorPage, formGone, sendError } from '#server/http/refuse.ts';

/**
 * Shows a refused form again, from what is sealed in its address: to the browser whose button Back leads here, for ten
 * minutes. Later, or opened from the history or another site, it is the empty form.
 */
export default door('show-refused', { methods: 'GET, HEAD' }, async (visit, request) => {
	const found = kept(visit.params.sealed ?? '');
	if (!found) return errorPage(visit, 404);
	const { from, error, values, form } = found.value;
	if (error) return sendError(visit, error[visit.lang]);
	const isGone = found.isOver || isFromOutside(request);
	const why = isGone ? formGone(visit.lang) : { values, ...form[visit.lang] };
	return showFormAgain(visit, from, why, request);
});

export const config: Config = {
	path: ['/refused/:sealed', '/cy/refused/:sealed'],
};
