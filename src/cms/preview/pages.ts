import Area from '#components/areas/Area.astro';
import Article from '#components/news/Article.astro';
import Event from '#components/events/Event.astro';
import Guide from '#components/guides/Guide.astro';
import Place from '#components/places/Place.astro';
import Service from '#components/services/Service.astro';
import StandingPage from '#components/pages/StandingPage.astro';
import { kindOf } from '#collections/all.ts';
import { factsOf, withFacts } from '#collections/facts.ts';
import type { Lang } from '#domain/language.ts';
import type { CmsFacts } from '../facts/cms-facts.ts';
import { showSettings } from '../shims/settings.ts';
import { isWritten, versionOf, type Draft } from '../checks/versions.ts';
import { render } from './render.ts';
import Settings from './Settings.astro';
import { sketch } from './sketch.ts';

/** The body of the page of an entry, or of a page with all parts that show a file of settings. */
export async function bodyOf(draft: Draft, lang: Lang, facts: CmsFacts): Promise<string> {
	const isSettings = draft.collection === 'settings';
	showSettings(isSettings ? settingsIn(draft, facts) : {});
	if (isSettings) return await render(Settings, { lang, file: draft.slug });
	return `<main id="main">${await pageOf(draft, lang, facts)}</main>`;
}

function settingsIn(draft: Draft, { today }: CmsFacts) {
	const values = sketch(kindOf(draft).fields, versionOf(draft, 'en'), today);
	return draft.slug === 'topics' ? values : { [draft.slug]: values };
}

/**
 * What a page's `<main>` has of an entry, for a reader of `lang`: a version in the other language where there is none in
 * it, as on the site.
 */
export async function pageOf(draft: Draft, lang: Lang, facts: CmsFacts): Promise<string> {
	const { collection, slug } = draft;
	const of = isWritten(draft, lang) ? lang : 'en';
	const { fields } = kindOf(draft);
	const values = withFacts(fields, versionOf(draft, of), factsOf(facts.hub)[of]);
	const data = sketch(fields, values, facts.today);
	const image = data.image as { src?: string } | undefined;
	if (image && !image.src) delete data.image;
	const props = { lang, entry: { slug, lang: of, data } };
	const refersTo = (of: 'areas' | 'places', chosen: unknown) => named(facts, of, chosen, lang);
	switch (collection) {
		case 'areas':
			return await render(Area, props);
		case 'events':
			return await render(Event, { ...props, place: refersTo('places', data.place) });
		case 'guides':
			return await render(Guide, props);
		case 'news':
			return await render(Article, props);
		case 'places':
			return await render(Place, { ...props, area: refersTo('areas', data.area) });
		case 'services':
			return await render(Service, { ...props, desk: refersTo('places', data.desk) });
		default:
			return await render(StandingPage, props);
	}
}

function named(facts: CmsFacts, kind: 'areas' | 'places', chosen: unknown, reader: Lang) {
	const found = facts[kind].find(({ slug }) => slug === chosen);
	if (!found) return undefined;
	const { lang, ...data } = found[reader];
	return { slug: found.slug, lang, data };
}
