import type { Loader } from 'astro/loaders';
import { sayFinding } from '#strings/sentences.ts';
import { publishedPetitions, type PublishedPetition } from './published.ts';
import { errorIn } from './response.ts';

/**
 * Loads the published petitions from the database, each under its slug. Without a database the build fails here, and
 * the last good site stays.
 */
export function petitionsLoader(): Loader {
	return {
		name: 'moothall-petitions',
		async load({ store }) {
			const petitions = await publishedPetitions();
			petitions.forEach(checkResponses);
			store.clear();
			for (const { slug, ...data } of petitions) store.set({ id: slug, data });
		},
	};
}

function checkResponses({ slug, responses, debate }: PublishedPetition) {
	const decided = debate?.texts.map(({ lang, summary }) => ({ lang, body: summary ?? '' })) ?? [];
	for (const { lang, body } of [...responses, ...decided]) {
		const finding = errorIn(body, lang);
		if (finding) throw new Error(sayFinding(finding, 'en', `The ${lang} response to ${slug}`));
	}
}
