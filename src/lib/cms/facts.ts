import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import type { CmsFacts, PagePicture } from '#cms/facts/cms-facts.ts';
import { withoutWaiting } from '#cms/facts/waiting.ts';
import { pictureName } from '#collections/groups.ts';
import { langs } from '#domain/language.ts';
import { files } from '#domain/paths.ts';
import { cmsBackend } from './backend.ts';
import { contentFolder } from '#collections/folder.ts';
import { inReadersLanguage } from '../content/content.ts';
import { knownSite } from '../content/known-site.ts';
import { picture, type Variant } from '../pictures.ts';
import { feedback, hub, topics } from '../settings.ts';
import { styles } from '../styles.ts';
import { today } from '../today.ts';
import { waitingAddresses } from '../content/waiting.ts';

/**
 * The facts about the site that the CMS needs. The file is public, so it leaves out articles of a future day where our
 * own function can give their names to editors.
 */
export async function cmsFacts(site: URL): Promise<CmsFacts> {
	const backend = cmsBackend(process.env);
	const facts: CmsFacts = {
		backend,
		siteUrl: site.origin,
		today,
		defaultLang: 'en',
		lang: 'en',
		hub,
		topics,
		feedback,
		places: await named('places', ({ address }) => ({ address })),
		areas: await named('areas', () => ({})),
		pages: await named('pages', ({ unlisted }) => ({ unlisted })),
		paths: [...(await knownSite()).paths],
		waiting: [...(await waitingAddresses())],
		pictures: await pictures(),
		css: styles.join('\n'),
	};
	return backend.proxy_url === files.cms ? withoutWaiting(facts) : facts;
}

async function named<Name extends 'places' | 'areas' | 'pages', More>(
	name: Name,
	more: (data: Data<Name>) => More,
) {
	const [english, welsh] = await Promise.all(langs.map((lang) => inReadersLanguage(name, lang)));
	return english!.map((en) => {
		const cy = welsh!.find(({ slug }) => slug === en.slug)!;
		const as = ({ lang, data }: typeof en) => ({ lang, title: data.title, ...more(data) });
		return { slug: en.slug, en: as(en), cy: as(cy) };
	});
}

async function pictures() {
	const folder = join(contentFolder, 'images');
	const names = (await readdir(folder)).filter((name) => pictureName.test(name)).sort();
	return await Promise.all(
		names.map(async (name) => {
			const bytes = await readFile(join(folder, name));
			const { autoOrient } = await sharp(bytes).metadata();
			const { width, height } = autoOrient;
			return { name, bytes: bytes.length, width, height, page: await onPage(name) };
		}),
	);
}

async function onPage(name: string): Promise<PagePicture> {
	const { avif, webp, jpeg, large, width, height } = await picture(name);
	const facts = ({ path, bytes }: Variant) => ({ path, bytes: bytes.length });
	return {
		avif: facts(avif),
		webp: facts(webp),
		jpeg: facts(jpeg),
		large: facts(large),
		width,
		height,
	};
}

type Data<Name extends 'places' | 'areas' | 'pages'> = Awaited<
	ReturnType<typeof inReadersLanguage<Name>>
>[number]['data'];
