import { readFileSync } from 'node:fs';
import type { Finding } from '../../src/finding.ts';
import type { PageResult, Place, Problem, Run } from '../../src/run.ts';

const site = 'https://thornbeck.example.org';

const excuse = {
	fingerprint: 'f-map',
	rule: 'axe/image-alt',
	element: '<img src="/map.png">',
	reason: 'The map is drawn anew in March.',
	owner: 'Mair Rhys',
	expires_on: '2027-03-31',
};

const expired = {
	fingerprint: 'f-title',
	rule: 'html/long-title',
	element: '<title>',
	reason: 'The names of meetings are long.',
	owner: 'Desk',
	expires_on: '2026-10-01',
};

const picture = `data:image/png;base64,${readFileSync(new URL('button.png', import.meta.url), 'base64')}`;

/** What no report may pass on as it is. */
export const nastyWords = [
	'</script><script>alert(1)</script>',
	'</style></title></textarea><img src=x onerror=alert(1)>',
	`"' onmouseover="alert(1)" x='`,
	'<!-- --> <![CDATA[ ]]> &amp; &lt; &#0;',
	'[click](javascript:alert(1)) ![x](http://evil.example/x.png) <http://evil.example>',
	'| a | b |\n|---|---|\n\n# Heading\n\n```\ncode\n``` `tick` ``two`` \\` | \\| \\\\|',
	'@everyone #12 GH-12 :tada: $x$ [^1] www.evil.example me@evil.example',
	'::error file=x::injected\r\n::set-output name=a::b ##[error]injected %0A',
	'\u001b[31mred\u001b[0m \u001b]8;;http://evil.example\u0007link\u001b]8;;\u0007 \u0000\u0008\u009b2J',
	'\u202edesrever\u202c \u2066isolated\u2069 \ud800 lone \ufffe',
	'שלום עולם مرحبا بالعالم',
	'Mae’r dudalen hon yn Gymraeg: ŵ ŷ â ï Ŵ Ŷ',
	'👩‍👩‍👧‍👦🏴󠁧󠁢󠁷󠁬󠁳󠁿🇬🇧 e\u0301 漢字漢字漢字漢字',
	`${'main > div:nth-child(2) > '.repeat(12)}a`,
	'x'.repeat(300),
];

/** A run with every kind of finding, every standing and every outcome. */
export const run: Run = runOf(
	[
		page('/', { title: 'Thornbeck' }),
		page('/news/', { title: 'News' }),
		page('/news/market-day/', { title: 'Market day moves to Friday', outcome: 'unchanged' }),
		page('/events/', { title: 'Events' }),
		page('/feedback/', { title: 'Send feedback' }),
		page('/feedback/', { title: 'Error: Send feedback', state: 'errors' }),
		page('/cy/', { title: 'Hafan', lang: 'cy', outcome: 'unchanged' }),
		page('/archive/', { title: 'Archive', threshold: 5 }),
		page('/slow/', { outcome: 'failed', reason: 'It had not loaded after 30 seconds.' }),
	],
	[
		problem({
			rule: 'probe/focus-not-visible',
			criteria: ['2.4.7', '1.4.11'],
			message: 'Nothing shows that this has the keyboard’s focus.',
			mend: 'Give it an outline on :focus-visible, at least two pixels wide and of good contrast.',
			html: '<button type="submit" class="button">Send feedback</button>',
			fingerprint: 'f-focus',
			picture,
			places: [
				place('/', 'footer > button', ['1280 light', '320 dark']),
				place('/news/', 'footer > button', ['320 dark']),
				{ ...place('/events/', 'footer > button'), note: 'outline: none' },
				place('/feedback/', 'form > button'),
				place('/feedback/', 'form > button', [], 'errors'),
			],
		}),
		problem({
			rule: 'axe/color-contrast',
			criteria: ['1.4.3'],
			message: 'Elements must meet minimum color contrast ratio thresholds',
			mend: 'Make the text darker or its ground lighter, until the contrast is 4.5 to 1.',
			help: 'https://dequeuniversity.com/rules/axe/4.13/color-contrast',
			html: '<p class="meta">Tuesday, 24 November</p>',
			fingerprint: 'f-contrast',
			places: [place('/news/', 'main > p.meta'), place('/news/market-day/', 'main > p.meta')],
		}),
		problem({
			rule: 'axe/color-contrast',
			criteria: ['1.4.3'],
			message: 'Elements must meet minimum color contrast ratio thresholds',
			mend: 'Make the text darker or its ground lighter, until the contrast is 4.5 to 1.',
			help: 'https://dequeuniversity.com/rules/axe/4.13/color-contrast',
			html: '<a href="/events/">All events</a>',
			fingerprint: 'f-contrast-link',
			places: [place('/events/', 'main > a')],
		}),
		problem({
			rule: 'html/long-title',
			kind: 'warning',
			standing: 'expired',
			message: 'The title is longer than 70 characters.',
			mend: 'Shorten it.',
			help: 'https://html-validate.org/rules/long-title.html',
			html: '<title>Minutes of the meeting',
			fingerprint: 'f-title',
			excuse: expired,
			places: [place('/events/', 'head > title')],
		}),
		problem({
			rule: 'htmlcs/WCAG2AAA.Principle2.Guideline2_4.2_4_8.H59.1',
			kind: 'notice',
			criteria: ['2.4.8'],
			message: 'Link elements can only be located in the head section of the document.',
			mend: 'Move it into the head.',
			html: '<link rel="next" href="/news/2/">',
			fingerprint: 'f-link',
			places: [place('/archive/', 'body > link')],
		}),
		problem({
			rule: 'axe/image-alt',
			standing: 'known',
			criteria: ['1.1.1'],
			message: 'Images must have alternative text',
			mend: 'Say in alt what the image says.',
			help: 'https://dequeuniversity.com/rules/axe/4.13/image-alt',
			html: '<img src="/map.png">',
			fingerprint: 'f-map',
			excuse,
			places: [place('/', 'main > img'), place('/cy/', 'main > img')],
		}),
		problem({
			rule: 'axe/css-orientation-lock',
			kind: 'review',
			standing: 'review',
			criteria: ['1.3.4'],
			message: 'The page may be locked to one orientation.',
			mend: 'Turn the phone and see.',
			html: '',
			fingerprint: 'f-orientation',
			places: [place('/', '')],
		}),
	],
	[
		{
			fingerprint: 'f-gone',
			rule: 'axe/label',
			element: '<input name="ward">',
			reason: 'The old form.',
			owner: 'Desk',
			expires_on: '2027-01-01',
		},
	],
);

/** Pages that say all they can to break a report, in every place where a page's own words can stand. */
export const nasty: Run = nastyRun();

/** A run with nothing to tell. */
export const clean: Run = runOf([page('/', { title: 'Thornbeck' }), page('/news/')], [], []);

function nastyRun(): Run {
	const urls = nastyWords.map((_, index) => `${site}/nasty/${index}/`);
	const pages = nastyWords.map((words, index) => ({
		...page(`/nasty/${index}/`, { title: words, lang: words, state: index % 2 ? words : 'as is' }),
		...(index % 5 ? {} : { outcome: 'failed' as const, reason: words }),
	}));
	const entries = nastyWords.map((words, index) => ({
		...excuse,
		fingerprint: `n-${index}`,
		rule: `probe/${words}`,
		element: words,
		reason: words,
		owner: words,
	}));
	const standings = ['known', 'expired', 'review'] as const;
	const problems = nastyWords.flatMap((words, index) =>
		(['new', standings[index % 3]!] as const).map((standing) =>
			problem({
				rule: standing === 'new' ? `probe/${words}` : `axe/${standing}`,
				kind: standing === 'review' ? 'review' : 'error',
				standing,
				criteria: ['1.4.3', words],
				message: words,
				mend: words,
				help: index % 2 ? words : 'javascript:alert(1)',
				html: `<p title="${words}">${words}`,
				fingerprint: `n-${standing}-${index}`,
				...(standing === 'known' || standing === 'expired' ? { excuse: entries[index] } : {}),
				...(index ? {} : { picture: `data:image/png;base64,"><script>alert(1)</script>` }),
				places: [
					{
						url: urls[index]!,
						state: pages[index]!.state,
						variants: [words],
						selector: words,
						note: words,
					},
				],
			}),
		),
	);
	return runOf(pages, problems, entries);
}

function runOf(pages: PageResult[], problems: Problem[], gone: Run['gone']): Run {
	return {
		started_at: '2026-11-24T13:27:00.000Z',
		finished_at: '2026-11-24T13:27:42.500Z',
		versions: { 'moothall-a11y': '0.1.0', pa11y: '10.0.0', 'axe-core': '4.13.0' },
		narrowed_by: [],
		pages: pages.map((each) => ({ ...each, findings: findingsOf(each, problems) })),
		problems,
		gone,
	};
}

function findingsOf({ url, state }: PageResult, problems: Problem[]): Finding[] {
	return problems.flatMap(({ standing, places, picture, excuse, ...finding }) =>
		places
			.filter((at) => at.url === url && at.state === state)
			.map(({ selector, variants }) => ({ ...finding, selector, variants })),
	);
}

function page(path: string, particular: Partial<PageResult> = {}): PageResult {
	return {
		url: `${site}${path}`,
		state: 'as is',
		variants: ['1280 light', '320 dark'],
		outcome: 'checked',
		title: '',
		lang: 'en',
		findings: [],
		threshold: 0,
		milliseconds: 312,
		...particular,
	};
}

function place(path: string, selector: string, variants: string[] = [], state = 'as is'): Place {
	return { url: `${site}${path}`, state, variants, selector };
}

function problem(particular: Partial<Problem> & Pick<Problem, 'rule' | 'places'>): Problem {
	return {
		kind: 'error',
		standing: 'new',
		criteria: [],
		message: '',
		mend: '',
		help: '',
		selector: particular.places[0]?.selector ?? '',
		html: '',
		fingerprint: particular.rule,
		seen_by: [{ rule: particular.rule, criteria: particular.criteria ?? [], fingerprint: '' }],
		...particular,
	};
}
