import { areas } from './areas.ts';
import { events } from './events.ts';
import { guides } from './guides.ts';
import { news } from './news.ts';
import { pages } from './pages.ts';
import { places } from './places.ts';
import { services } from './services.ts';
import type { Kind } from './read-with.ts';
import { settings, settingsFiles } from './settings.ts';

/** Every collection, in the order of the CMS's menu. */
export const collections = [news, events, services, places, guides, areas, pages];

/** What an entry or a settings file consists of. @throws for a collection or a file that does not exist */
export function kindOf({ collection, slug }: { collection: string; slug: string }): NamedKind {
	const found = collections.find(({ name }) => name === collection);
	if (found) return found;
	const file = slug as keyof typeof settings;
	if (collection !== 'settings' || !settings[file]) throw new Error(`No ${collection}/${slug}.`);
	return { ...settingsFiles[file], name: collection, schema: settings[file] };
}

type NamedKind = Kind & { name: string };
