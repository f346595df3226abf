/** All flags. Those of pa11y-ci 4 have its letters and its meaning. */
export const flags = {
	config: { type: 'string', short: 'c', example: 'accessibility.json' },
	sitemap: { type: 'string', short: 's', example: 'https://example.org/sitemap.xml' },
	'sitemap-find': { type: 'string', short: 'f', example: 'https://example.org' },
	'sitemap-replace': { type: 'string', short: 'r', example: 'http://localhost:8080' },
	'sitemap-exclude': { type: 'string', short: 'x', example: '/archive/' },
	exclude: { type: 'string', multiple: true, example: '/admin/' },
	json: { type: 'boolean', short: 'j' },
	threshold: { type: 'string', short: 'T', example: '10' },
	reporter: { type: 'string', multiple: true, example: 'html=report.html' },
	concurrency: { type: 'string', example: '4' },
	standard: { type: 'string', example: 'WCAG2AA' },
	engines: { type: 'string', multiple: true, example: 'pa11y,axe,html,probes' },
	runners: { type: 'string', multiple: true, example: 'axe,htmlcs' },
	variants: { type: 'string', multiple: true, example: '"1280 light,320 dark"' },
	timeout: { type: 'string', example: '60000' },
	only: { type: 'string', multiple: true, example: 'probe/wide-part' },
	skip: { type: 'string', multiple: true, example: 'color-contrast' },
	'include-warnings': { type: 'boolean' },
	'include-notices': { type: 'boolean' },
	baseline: { type: 'string', example: 'accessibility-baseline.yml' },
	'update-baseline': { type: 'boolean' },
	owner: { type: 'string', example: '"Web team"' },
	reason: { type: 'string', example: '"Waits for the new header"' },
	until: { type: 'string', example: '2027-03-31' },
	cache: { type: 'string', example: '.accessibility' },
	'no-cache': { type: 'boolean' },
	all: { type: 'boolean' },
	quiet: { type: 'boolean' },
	version: { type: 'boolean', short: 'V' },
	help: { type: 'boolean', short: 'h' },
} as const;

export const help = `Checks pages for what keeps people out, in a real browser.

  moothall-a11y [what to check …] [flags]

What to check: a folder of built pages, an address, a file, a sitemap (.xml), a list of addresses
(.txt), or several of them. What a .pa11yci or --config lists is checked as well.

  -c, --config <file>            read this instead of .pa11yci; pa11y-ci's files work as they are
  -s, --sitemap <address>        check the pages of a sitemap
  -f, --sitemap-find <pattern>   in its addresses, replace what fits this …
  -r, --sitemap-replace <text>   … by this
  -x, --sitemap-exclude <pattern>, --exclude <pattern>
                                 leave out pages of the sitemap, or any that are found, that fit
  --standard <name>              WCAG2A, WCAG2AA (if not said) or WCAG2AAA
  --engines, --runners <list>    some of pa11y, axe, html, probes; what pa11y runs: axe, htmlcs
  --variants <list>              widths and colours, such as "1280 light,320 dark"
  --only, --skip <rules>         tell these rules alone, or all but these
  --include-warnings, --include-notices
                                 tell and count those, too
  -T, --threshold <number>       pass with up to so many errors in all
  --timeout <milliseconds>       for one page in one state and variant (30000)
  --concurrency <number>         pages open at once; else as many as processors are free
  --baseline <file>              faults that are known and excused for now
  --update-baseline              write that file: with --owner, --reason and --until <day>
  --cache <folder>, --no-cache   where to keep what was found, to visit only what changed
  --all                          visit every page, changed or not
  --reporter <name[=file]>       terminal, html, json, junit, sarif, github, summary, comment,
                                 pa11y-ci, or a module written for pa11y-ci; more than once
  -j, --json                     the same as --reporter pa11y-ci
  --quiet, -V/--version, -h/--help

Examples:
  moothall-a11y dist
  moothall-a11y https://example.org/ https://example.org/contact/
  moothall-a11y -s https://example.org/sitemap.xml -f https://example.org -r http://localhost:8080
  moothall-a11y dist --baseline known.yml --reporter terminal --reporter sarif=found.sarif

It ends with 0 when nothing is new, 2 when something is, and 1 when a page could not be checked.
`;
