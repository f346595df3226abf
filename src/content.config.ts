import { defineCollection } from 'astro:content';
import { areas } from '#collections/areas.ts';
import { events } from '#collections/events.ts';
import { guides } from '#collections/guides.ts';
import { news } from '#collections/news.ts';
import { pages } from '#collections/pages.ts';
import { places } from '#collections/places.ts';
import { services } from '#collections/services.ts';
import { entriesLoader, settingsLoader } from '#lib/content/loader.ts';
import { holidaysLoader, holidaysShape } from '#lib/holidays-loader.ts';
import { pauseLoader, pauseShape } from '#lib/pause-loader.ts';
import { petitionsLoader } from '#lib/petitions/loader.ts';
import { petition } from '#lib/petitions/published.ts';
import { rulesLoader, rulesShape } from '#lib/rules-loader.ts';

export const collections = {
	areas: defineCollection({ loader: entriesLoader(areas), schema: areas.schema }),
	events: defineCollection({ loader: entriesLoader(events), schema: events.schema }),
	guides: defineCollection({ loader: entriesLoader(guides), schema: guides.schema }),
	news: defineCollection({ loader: entriesLoader(news), schema: news.schema }),
	pages: defineCollection({ loader: entriesLoader(pages), schema: pages.schema }),
	places: defineCollection({ loader: entriesLoader(places), schema: places.schema }),
	services: defineCollection({ loader: entriesLoader(services), schema: services.schema }),
	petitions: defineCollection({ loader: petitionsLoader(), schema: petition }),
	settings: defineCollection({ loader: settingsLoader() }),
	holidays: defineCollection({ loader: holidaysLoader(), schema: holidaysShape }),
	pause: defineCollection({ loader: pauseLoader(), schema: pauseShape }),
	rules: defineCollection({ loader: rulesLoader(), schema: rulesShape }),
};
