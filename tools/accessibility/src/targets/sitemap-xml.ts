import sax from 'sax';
import { Expected } from '../expected.ts';

/** What a sitemap names: pages, or more sitemaps. Throws an Expected when the XML is broken, or no sitemap. */
export function readSitemap(
	xml: string,
	name: string,
): { kind: 'pages' | 'sitemaps'; locations: string[] } {
	const parser = sax.parser(true, { xmlns: true, position: true });
	const path: string[] = [];
	const locations: string[] = [];
	let root = { local: '', uri: '' };
	let text = '';

	parser.onopentag = (tag) => {
		const { local, uri } = tag as sax.QualifiedTag;
		if (path.length === 0) root = { local, uri };
		// Pictures and films in a sitemap have locations too, in a namespace of their own.
		path.push(uri === root.uri ? local : `${uri} ${local}`);
		text = '';
	};
	parser.ontext = parser.oncdata = (part) => {
		text += part;
	};
	parser.onclosetag = () => {
		if (LOCATIONS.includes(path.join(' > ')) && text.trim()) locations.push(text.trim());
		path.pop();
	};
	parser.onerror = (error) => {
		const [what = ''] = error.message.split('\n');
		const line = (parser.line ?? 0) + 1;
		throw new Expected(`The sitemap ${name} is broken XML, in line ${line}: ${what.trim()}`);
	};
	parser.write(xml.trimStart()).close();

	if (root.local === 'urlset') return { kind: 'pages', locations };
	if (root.local === 'sitemapindex') return { kind: 'sitemaps', locations };
	const what = root.local
		? `begins with <${root.local}>, not <urlset> or <sitemapindex>`
		: 'is empty';
	throw new Expected(`${name} is no sitemap: it ${what}.`);
}

const LOCATIONS = ['urlset > url > loc', 'sitemapindex > sitemap > loc'];
