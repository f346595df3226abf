import type { PageResult, Run } from '../run.ts';
import { pageLink } from './html-link.ts';
import { keyOf } from './places.ts';
import { type Markup, markup } from './markup.ts';
import { ALSO, NOT_WHOLLY, remarks } from './remarks.ts';
import { isWhole, type Tally } from './tally.ts';

export function failedPages(pages: PageResult[], origin: string): Markup | undefined {
	if (!pages.length) return undefined;
	return markup`<section aria-labelledby="failed">
<h2 id="failed">Could not be checked</h2>
<table>
<caption>Pages that nobody knows anything of, and why</caption>
<thead><tr><th scope="col">Page</th><th scope="col">Reason</th></tr></thead>
<tbody>${pages.map(
		(page) => markup`
<tr><th scope="row">${pageLink(page, origin)}</th><td>${page.reason}${pictureOf(page)}</td></tr>`,
	)}
</tbody>
</table>
</section>`;
}

/** Nothing but a PNG, whatever the run says. */
function pictureOf({ picture = '' }: PageResult): Markup | undefined {
	if (!/^data:image\/png;base64,[A-Za-z0-9+/]+=*$/.test(picture)) return undefined;
	return markup`<br><img src="${picture}" alt="The page at that moment">`;
}

/** What is missing of pages, and what else is to be known of them. */
export function remarkedPages(tally: Tally, origin: string): Markup | undefined {
	const all = remarks(tally, origin);
	if (!all.length) return undefined;
	return markup`<section aria-labelledby="remarks">
<h2 id="remarks">${tally.partly.length ? NOT_WHOLLY : ALSO}</h2>
<table>
<caption>Pages, and what is to be known of them beside their problems</caption>
<thead><tr><th scope="col">Page</th><th scope="col">Remark</th></tr></thead>
<tbody>${all.map(
		({ page, text }) => markup`
<tr><th scope="row">${pageLink(page, origin)}</th><td>${text}</td></tr>`,
	)}
</tbody>
</table>
</section>`;
}

export function allPages({ pages, problems }: Run, origin: string): Markup {
	const amounts = new Map<string, number>();
	for (const { standing, places } of problems)
		if (standing === 'new' || standing === 'expired')
			for (const page of new Set(places.map(keyOf)))
				amounts.set(page, (amounts.get(page) ?? 0) + 1);
	return markup`<section aria-labelledby="pages">
<h2 id="pages">All pages</h2>
<table>
<caption>Pages, and how many problems each has to mend</caption>
<thead><tr><th scope="col">Page</th><th scope="col">Outcome</th><th scope="col">Problems</th></tr></thead>
<tbody>${pages.map(
		(page) => markup`
<tr><th scope="row">${pageLink(page, origin)}${page.title && markup`<br><bdi class="meta"${languageOf(page)}>${page.title}</bdi>`}</th><td>${isWhole(page) || page.outcome === 'failed' ? OUTCOMES[page.outcome] : NOT_WHOLLY}</td><td>${page.outcome === 'failed' ? '?' : (amounts.get(keyOf(page)) ?? 0)}</td></tr>`,
	)}
</tbody>
</table>
</section>`;
}

const OUTCOMES = { checked: 'Checked', unchanged: 'Unchanged', failed: 'Not checked' };

/** The page's own language, as long as it is one. */
function languageOf({ lang }: PageResult): Markup | undefined {
	try {
		const [known] = Intl.getCanonicalLocales(lang);
		return markup` lang="${known}"`;
	} catch {
		return undefined;
	}
}
