import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Writes the peer's site: the same text as on these pages of ours, in the page template, components, CSS, JS and fonts
 * that the package govuk-frontend publishes, at the same paths.
 */
export async function writeGovukSite(site: string, folder: string, paths: string[]): Promise<void> {
	await cp(join(PACKAGE, 'assets'), join(folder, 'assets'), { recursive: true });
	await cp(join(site, 'pictures'), join(folder, 'pictures'), { recursive: true });
	for (const file of ['govuk-frontend.min.css', 'govuk-frontend.min.js'])
		await cp(join(PACKAGE, file), join(folder, file));
	const component = (name: string) =>
		readFile(join(PACKAGE, 'components', name, 'template-default.html'), 'utf8');
	const parts = {
		header: await component('header'),
		navigation: await readFile(
			join(PACKAGE, 'components/service-navigation/template-with-large-navigation.html'),
			'utf8',
		),
		footer: await component('footer'),
	};
	for (const path of paths) {
		const html = await readFile(join(site, path, 'index.html'), 'utf8');
		await mkdir(join(folder, path), { recursive: true });
		await writeFile(join(folder, path, 'index.html'), govukPage(html, parts));
	}
}

/** A page of ours in GOV.UK's clothes. Source of the frame: `template.njk` of govuk-frontend. */
export function govukPage(html: string, { header, navigation, footer }: Parts): string {
	const [, title] = /<title>([^<]*)<\/title>/.exec(html)!;
	const [, main] = /<main[^>]*>([\s\S]*)<\/main>/.exec(html)!;
	return `<!DOCTYPE html>
<html lang="en" class="govuk-template">
<head>
<meta charset="utf-8"><title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="theme-color" content="#1d70b8">
<link rel="icon" sizes="any" href="/assets/images/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/govuk-frontend.min.css">
</head>
<body class="govuk-template__body">
<script>document.body.className += ' js-enabled' + ('noModule' in HTMLScriptElement.prototype ? ' govuk-frontend-supported' : '');</script>
<a href="#main-content" class="govuk-skip-link" data-module="govuk-skip-link">Skip to main content</a>
<header class="govuk-template__header">${header}${navigation}</header>
<div class="govuk-width-container"><main class="govuk-main-wrapper" id="main-content">
${dress(main!)}
</main></div>
<footer class="govuk-template__footer">${footer}</footer>
<script type="module">import { initAll } from '/govuk-frontend.min.js'; initAll()</script>
</body></html>`;
}

/** Our tags with GOV.UK's classes instead of ours, and without our scripts. */
function dress(html: string): string {
	return html
		.replaceAll(/<script[\s\S]*?<\/script>/g, '')
		.replaceAll(/(<\w+[^>]*?) class="[^"]*"/g, '$1')
		.replaceAll(/<(\w+)(?=[\s>])/g, (tag, name: string) =>
			CLASSES[name] ? `${tag} class="${CLASSES[name]}"` : tag,
		);
}

const CLASSES: Record<string, string> = {
	h1: 'govuk-heading-xl',
	h2: 'govuk-heading-l',
	h3: 'govuk-heading-m',
	p: 'govuk-body',
	a: 'govuk-link',
	ul: 'govuk-list govuk-list--bullet',
	ol: 'govuk-list govuk-list--number',
	table: 'govuk-table',
	tr: 'govuk-table__row',
	th: 'govuk-table__header',
	td: 'govuk-table__cell',
};

const PACKAGE = 'node_modules/govuk-frontend/dist/govuk';

type Parts = { header: string; navigation: string; footer: string };
