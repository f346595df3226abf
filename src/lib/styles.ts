import details from '#styles/details.css?inline';
import entries from '#styles/entries.css?inline';
import fields from '#styles/fields.css?inline';
import record from '#styles/record.css?inline';
import sheets from '#styles/sheets.css?inline';
import site from '#styles/site.css?inline';

/** All styles of the hub, in the order in which a page has them, each with what a page has in it that needs them. */
const needs = new Map([
	[details, hasClass('facts')],
	[fields, /<form\b/],
	[entries, hasClass('items', 'lead-story', 'leaf', 'day', 'letters')],
	[record, hasClass('count', 'reference', 'scale', 'strips', 'timeline', 'proof')],
	[site, /^/],
	[sheets, hasClass('paper', 'rows')],
]);

export const styles = [...needs.keys()];

/** The styles for a page with this in its main part. A page stays lighter without those that it does not need. */
export function stylesFor(main: string): string[] {
	return styles.filter((style) => needs.get(style)!.test(main));
}

function hasClass(...names: string[]): RegExp {
	return new RegExp(`\\bclass="(?:[^"]* )?(?:${names.join('|')})[" ]`);
}
