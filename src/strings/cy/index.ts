import type { Strings } from '../en/index.ts';
import { accessibility } from './accessibility.ts';
import { amounts } from './amounts.ts';
import { areas } from './areas.ts';
import { cms } from './cms.ts';
import { common } from './common.ts';
import { creating } from './creating.ts';
import { debates } from './debates.ts';
import { errors } from './errors.ts';
import { events } from './events.ts';
import { faults } from './faults.ts';
import { feedback } from './feedback.ts';
import { follow } from './follow.ts';
import { guides } from './guides.ts';
import { mail } from './mail.ts';
import { news } from './news.ts';
import { own } from './own.ts';
import { openData } from './open-data.ts';
import { pages } from './pages.ts';
import { petitions } from './petitions.ts';
import { places } from './places.ts';
import { record } from './record.ts';
import { saving } from './saving.ts';
import { search } from './search.ts';
import { services } from './services.ts';
import { sheets } from './sheets.ts';
import { signing } from './signing.ts';
import { starting } from './starting.ts';
import { today } from './today.ts';
import { useful } from './useful.ts';
import { writing } from './writing.ts';

/** Every word of the interface in Welsh. The compiler reports a missing word. */
export const cy: Strings = {
	accessibility,
	amounts,
	areas,
	cms,
	common,
	creating,
	debates,
	errors,
	events,
	faults,
	feedback,
	follow,
	guides,
	mail,
	news,
	own,
	openData,
	pages,
	petitions,
	places,
	record,
	saving,
	search,
	services,
	sheets,
	signing,
	starting,
	today,
	useful,
	writing,
};
