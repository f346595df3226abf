import type { Finding } from './finding.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { PageResult } from './run.ts';
import { addressOf, sharedTitles } from './titles.ts';

/** Adds to each page whose title another page of the run has too that nobody can tell the two apart. */
export function withSharedTitles(pages: PageResult[]): PageResult[] {
	const others = new Map(
		sharedTitles(pages).flatMap(({ urls }) =>
			urls.map((url) => [url, urls.filter((each) => each !== url)] as const),
		),
	);
	return pages.map((page) => {
		const shared = page.title ? others.get(addressOf(page)) : undefined;
		return shared ? { ...page, findings: [...page.findings, sharedTitle(page, shared)] } : page;
	});
}

function sharedTitle({ title, variants }: PageResult, others: string[]): Finding {
	const rule = 'probe/title-shared';
	return {
		rule,
		kind: 'error',
		criteria: ['2.4.2'],
		message: 'Another page has the same title, so tabs and bookmarks do not tell them apart.',
		mend: 'Begin the title with what this page alone is about.',
		help: 'https://www.w3.org/WAI/WCAG22/Understanding/page-titled',
		selector: '',
		html: `<title>${title}</title>`,
		fingerprint: fingerprintOf(rule, [title]),
		variants,
		note: `as ${others.slice(0, 3).join(', ')}`,
	};
}
