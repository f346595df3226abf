import type { ConfigFacts } from '#cms/form/config.ts';

/** A town with two areas, one place and two topics. */
export const facts: ConfigFacts = {
	backend: { name: 'proxy', proxy_url: '/api/decap', branch: 'main' },
	siteUrl: 'https://hub.example.org',
	today: '2026-11-23',
	lang: 'en',
	areas: [named('market', 'Market'), named('mill', 'Mill')],
	places: [{ ...named('library', 'Library') }].map(({ slug, en, cy }) => ({
		slug,
		en: { ...en, address: 'Market Square' },
		cy: { ...cy, address: 'Sgwâr y Farchnad' },
	})),
	topics: [
		{ id: 'council', name: { en: 'Council', cy: 'Cyngor' } },
		{ id: 'transport', name: { en: 'Transport', cy: 'Trafnidiaeth' } },
	],
};

function named(slug: string, title: string) {
	const version = { lang: 'en' as const, title };
	return { slug, en: version, cy: version };
}
