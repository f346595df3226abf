import { areas } from './areas.ts';
import { events } from './events.ts';
import { guides } from './guides.ts';
import { news } from './news.ts';
import { pages } from './pages.ts';
import { places } from './places.ts';

/** Every collection, in the order in which editors meet them. */
export const collections = [news, events, places, guides, areas, pages];
