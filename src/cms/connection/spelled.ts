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
			for (const fact of ['phone', 'email'] as const) {
				if (versions.en[fact] === hub[fact]) continue;
				const { uses } = await call('usedIn', { thing: `settings.hub/${fact}` });
				if (uses.length) notify(strings(lang).cms.notices.spelled(hub[fact]), { lang, uses });
			}
		},
	});
}

type Options = { lang: Lang; hub: Pick<CmsFacts['hub'], 'phone' | 'email'>; call: Call };
