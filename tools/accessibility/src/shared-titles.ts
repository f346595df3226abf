import { isTold } from './check-page.ts';
import type { Finding } from './finding.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { PageResult } from './run.ts';
import { AS_IS, type PageOptions, type State } from './target.ts';
import { addressOf, sharedTitles } from './titles.ts';

/**
 * Adds a finding to each page that has the same title as another page of the run. Only pages as they are get compared,
 * not their other states, which are the same page once more; nor error pages.
 */
export function withSharedTitles(pages: Asked[]): PageResult[] {
	const compared = pages.filter(({ state }) => state.name === AS_IS && (state.status ?? 0) < 400);
	const others = new Map(
		sharedTitles(compared.map(({ result }) => result)).flatMap(({ urls }) =>
			urls.map((url) => [url, urls.filter((each) => each !== url)] as const),
		),
	);
	const isCompared = new Set(compared);
	return pages.map((page) => {
		const { result, options } = page;
		const shared = isCompared.has(page) ? others.get(addressOf(result)) : undefined;
		if (!shared || !options.engines.includes('probes')) return result;
		const finding = sharedTitle(result, shared);
		// It is about the page as a whole, of which a root element leaves most out.
		if (options.rootElement || !isTold(finding, options)) return result;
		return { ...result, findings: [...result.findings, finding] };
	});
}

function sharedTitle({ title, variants }: PageResult, others: string[]): Finding {
	const told = { rule: 'probe/title-shared', kind: 'error' } as const;
	const fingerprint = fingerprintOf(told, [title]);
	const criteria = ['2.4.2'];
	return {
		...told,
		criteria,
		message: 'Another page has the same title, so tabs and bookmarks do not tell them apart.',
		mend: 'Begin the title with what this page alone is about.',
		help: 'https://www.w3.org/WAI/WCAG22/Understanding/page-titled',
		selector: '',
		html: `<title>${title}</title>`,
		fingerprint,
		seen_by: [{ rule: told.rule, criteria, fingerprint }],
		variants,
		note: `as ${others.slice(0, 3).join(', ')}`,
	};
}

type Asked = { result: PageResult; state: State; options: PageOptions };
