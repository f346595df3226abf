import type { Lang } from '#domain/language.ts';
import { strings } from '#strings/index.ts';
import type { CmsFacts } from '../facts/cms-facts.ts';
import { draftFrom } from '../checks/draft.ts';
import type { Decap } from '../decap.ts';
import { notify } from '../notice.ts';
import type { Call } from './proxy.ts';

/** After another phone number or email address is saved in the settings, names the entries that have the old one written out. */
export function tellSpelled(decap: Decap, { lang, hub, call }: Options) {
	decap.registerEventListener({
		name: 'postSave',
		handler: async ({ entry }) => {
			const { slug, versions } = draftFrom(entry, String(entry.get('collection')));
			if (entry.get('collection') !== 'settings' || slug !== 'hub') return;
			const changed = (['phone', 'email'] as const).filter(
				(fact) => versions.en[fact] !== hub[fact],
			);
			// It is saved, whether or not the entries can be listed now: Decap would take an error for one of saving.
			const found = await Promise.all(
				changed.map((fact) => call('usedIn', { thing: `settings.hub/${fact}` })),
			).catch(() => []);
			const uses = new Map(found.flatMap((each) => each.uses).map((use) => [use.name, use]));
			if (uses.size === 0) return;
			const old = changed.map((fact) => hub[fact]).join(', ');
			notify(strings(lang).cms.notices.spelled(old), { lang, uses: [...uses.values()] });
		},
	});
}

type Options = { lang: Lang; hub: Pick<CmsFacts['hub'], 'phone' | 'email'>; call: Call };
