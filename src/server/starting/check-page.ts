import { startForm } from '#domain/draft.ts';
import { strings } from '#strings/index.ts';
import { reveal } from '../http/form-page.ts';
import type { BuiltPage } from '../http/page.ts';
import type { Visit } from '../http/request.ts';
import { append } from '../http/tree.ts';
import { adviceOn } from './advice.ts';
import type { KeptDraft } from './draft.ts';

/** The petition as it will be seen, what its creator said of themselves, and what could be plainer. */
export async function fillCheck(page: BuiltPage, { lang }: Visit, { values }: KeptDraft) {
	const { data } = startForm.safeParse({ details: '', ...values });
	if (!data) return;
	const { petitions, starting } = strings(lang);
	const words = starting.check;
	page.fill('petition-action', data.action);
	page.fill('petition-background', data.background);
	page.fill('petition-details', data.details);
	page.fill('petition-by', `${petitions.by(data.name)}.`);
	page.fill('answer-details', data.details ? '' : words.nothing);
	page.fill('answer-name', data.name);
	page.fill('answer-email', data.email);
	page.fill('answer-postcode', data.postcode);
	page.fill('answer-updates', data.wants_updates ? words.yes : words.no);
	for (const [part, hints] of Object.entries(adviceOn(data, lang))) {
		const list = page.part(`advice-${part}`);
		if (!list || !hints.length) continue;
		for (const hint of hints) append(list, 'li', {}, hint);
		reveal(page, `advice-${part}`);
		reveal(page, 'advice');
	}
}
