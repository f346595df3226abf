import fields from '#styles/fields.css?inline';
import sheets from '#styles/sheets.css?inline';
import site from '#styles/site.css?inline';

/** All styles of the hub, in the order in which a page has them. */
export const styles = [fields, site, sheets];

/** The styles for a page with this in its main part. Most pages have no form, and few a sheet for paper: they stay lighter. */
export function stylesFor(main: string): string[] {
	const needs = new Map([
		[fields, /<form\b/.test(main)],
		[sheets, /class="(?:paper|rows)\b/.test(main)],
	]);
	return styles.filter((style) => needs.get(style) ?? true);
}
