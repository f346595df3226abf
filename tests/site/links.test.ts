import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { paths, withoutLang } from '#domain/paths.ts';
import { siteUrl } from '#local/town/facts.ts';
import { config as history } from '#functions/read-history.ts';
import { config as list } from '#functions/list-petitions.ts';
import { config as figures } from '#functions/read-feedback-figures.ts';
import { config as item } from '#functions/read-petition.ts';
import { attribute, findAll } from './tree.ts';
import { pages, type SitePage } from './built.ts';

const { site } = inject('hub');
const idsOf = new Map(pages.map((page) => [page.path, ids(page)]));

const data = [list, item, history, figures]
	.flatMap(({ path }) => path as string[])
	.map((pathname) => new URLPattern({ pathname }));

describe('every link, anchor, picture and file exists that is named on', () => {
	test.each(pages)('$path', (page) => {
		expect(addresses(page).filter((address) => !leadsSomewhere(address, page.path))).toEqual([]);
	});
});

test('links to other sites are https, and none but those of editors', () => {
	const elsewhere = pages
		.flatMap(addresses)
		.filter((address) => URL.canParse(address) && !address.startsWith(`${siteUrl}/`));
	expect(elsewhere.filter((address) => !/^(?:https|mailto|tel):/.test(address))).toEqual([]);
});

test('a link that is opened from a page says what it leads to', () => {
	const silent = pages.flatMap(({ path, document }) =>
		findAll(document, 'a')
			.filter(
				(link) =>
					attribute(link, 'target') || /^(?:#|javascript:)?$/.test(attribute(link, 'href') ?? ''),
			)
			.map((link) => `${path}: ${attribute(link, 'href')}`),
	);
	expect(silent).toEqual([]);
});

function addresses({ document }: SitePage): string[] {
	return findAll(document, '*').flatMap((element) =>
		['href', 'src', 'action', 'poster', 'srcset']
			.map((name) => attribute(element, name))
			.filter((value) => value !== undefined)
			.concat(attribute(element, 'property') === 'og:image' ? attribute(element, 'content')! : []),
	);
}

function leadsSomewhere(address: string, from: string): boolean {
	const url = new URL(address, siteUrl + from);
	if (url.origin !== siteUrl) return true;
	const path = decodeURIComponent(url.pathname);
	// Rendered on demand.
	if (withoutLang(path) === paths.staff) return true;
	// Data, which doors answer.
	if (data.some((pattern) => pattern.test({ pathname: path }))) return true;
	if (path.endsWith('/')) {
		const known = idsOf.get(path);
		return known !== undefined && (!url.hash || known.has(decodeURIComponent(url.hash.slice(1))));
	}
	return existsSync(join(site, path));
}

function ids({ document }: SitePage): Set<string | undefined> {
	return new Set(findAll(document, '*').map((element) => attribute(element, 'id')));
}
