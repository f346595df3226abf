/** Where the pages expect their font, so that no line depends on the fonts of a machine. Whoever serves them serves it. */
export const FONT = '/source-serif-4.woff2';

/**
 * A whole document of a town's site, without a fault of its own: landmarks, a skip link, AAA contrast, focus that shows,
 * room at 320 pixels. Whatever is given replaces that part.
 */
export function page(parts: Parts): string {
	const { title, lang = 'en', words = english, lead = words.lead, main = '' } = parts;
	const {
		documentTitle = `<title>${title} – ${words.council}</title>`,
		html = ` lang="${lang}"`,
		viewport = 'width=device-width, initial-scale=1',
		skip = `<p class="skip"><a href="#main">${words.skip}</a></p>`,
		header = `<header>
<p class="council">${words.council}</p>
<nav aria-label="${words.menu}">
<ul>
${words.links.map(([address, text]) => `<li><a href="${address}">${text}</a></li>`).join('\n')}
</ul>
</nav>
</header>`,
		heading = `<h1>${title}</h1>`,
		footer = `<footer>
<p>${words.footer}</p>
</footer>`,
	} = parts;
	const content =
		parts.content ??
		`<main id="main">
${heading}
<p>${lead}</p>
${main}
</main>`;
	const body = [skip, header, content, footer].filter(Boolean).join('\n');
	return `<!DOCTYPE html>
<html${html}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="${viewport}">
${[documentTitle, parts.head].filter(Boolean).join('\n')}
<style>
${[baseStyle, parts.style].filter(Boolean).join('\n')}
</style>
</head>
<body>
${[body, parts.script && `<script>\n${parts.script}\n</script>`].filter(Boolean).join('\n')}
</body>
</html>
`;
}

/** A form that is posted as forms are. */
export function form(fields: string, button = 'Send'): string {
	return `<form action="/send" method="post">
${fields}
<p><button type="submit">${button}</button></p>
</form>`;
}

/** The address of a drawing, 320 by 120 unless its own size is given. */
export function drawing(shapes: string, width = 320, height = 120): string {
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${shapes}</svg>`;
	return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

const english: Words = {
	council: 'Thornbeck Town Council',
	skip: 'Skip to the main content',
	menu: 'Main',
	links: [
		['/news', 'News'],
		['/events', 'Events'],
		['/petitions', 'Petitions'],
		['/contact', 'Contact us'],
	],
	lead: 'The market is in the square every Thursday and Saturday, from eight in the morning until two. The number 7 bus stops outside the library.',
	footer:
		'Town Hall, Market Place, Thornbeck. The front desk is open on weekdays from nine until four.',
};

export const welsh: Words = {
	council: 'Cyngor Tref Thornbeck',
	skip: 'Neidio i’r prif gynnwys',
	menu: 'Prif ddewislen',
	links: [
		['/cy/newyddion', 'Newyddion'],
		['/cy/digwyddiadau', 'Digwyddiadau'],
		['/cy/deisebau', 'Deisebau'],
		['/cy/cysylltu', 'Cysylltu â ni'],
	],
	lead: 'Mae’r farchnad yn y sgwâr bob dydd Iau a dydd Sadwrn, o wyth o’r gloch y bore tan ddau o’r gloch y prynhawn. Mae bws rhif 7 yn stopio y tu allan i’r llyfrgell.',
	footer:
		'Neuadd y Dref, Sgwâr y Farchnad, Thornbeck. Mae’r ddesg ar agor yn ystod yr wythnos rhwng naw a phedwar.',
};

const baseStyle = `@font-face { font-family: 'Source Serif 4'; src: url('${FONT}') }
*, ::before, ::after { box-sizing: border-box }
body { margin: 0; color: #1b1b1b; background-color: #fff; font: 1.125rem/1.6 'Source Serif 4', Georgia, serif; overflow-wrap: break-word }
body > * { max-width: 46rem; margin: 0 auto; padding: 1rem }
h1, h2, h3 { line-height: 1.25 }
a { color: #0b3d66 }
.council { font-weight: bold }
nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; margin: 0; padding: 0; list-style: none }
nav a { display: inline-block; padding: 0.25rem 0 }
:focus-visible { outline: 3px solid #0b3d66; outline-offset: 2px }
.skip { margin: 0; padding: 0 }
.skip a { position: absolute; top: -6rem; left: 1rem; padding: 0.5rem; background-color: #fff }
.skip a:focus { top: 0.5rem }
label { display: block }
input, select, textarea, button { max-width: 100%; padding: 0.5rem 0.75rem; border: 2px solid #1b1b1b; color: inherit; background-color: #fff; font: inherit }
input[type='checkbox'], input[type='radio'] { width: 1.5rem; height: 1.5rem; margin: 0.25rem; vertical-align: middle }
button { min-width: 2.75rem; min-height: 2.75rem; color: #fff; background-color: #0b3d66 }
table { border-collapse: collapse }
th, td { padding: 0.25rem 0.75rem 0.25rem 0; text-align: left; vertical-align: top }
img, svg, video, object, iframe { max-width: 100% }`;

export type Parts = {
	title: string;
	/** The title element, when it is not the heading with the council's name. */
	documentTitle?: string;
	lang?: string;
	/** Attributes of the html element, with the space before them. */
	html?: string;
	viewport?: string;
	/** More for the head. */
	head?: string;
	/** More rules, after the page's own. */
	style?: string;
	skip?: string;
	header?: string;
	heading?: string;
	/** The first paragraph under the heading. */
	lead?: string;
	/** What follows in main. */
	main?: string;
	/** All between header and footer, main with it. */
	content?: string;
	footer?: string;
	script?: string;
	/** What is on every page, when it is not English. */
	words?: Words;
};

type Words = {
	council: string;
	skip: string;
	menu: string;
	links: [address: string, text: string][];
	lead: string;
	footer: string;
};
