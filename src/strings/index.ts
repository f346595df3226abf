import type { Lang } from '#domain/language.ts';
import { accessibility as accessibilityCy } from './cy/accessibility.ts';
import { amounts as amountsCy } from './cy/amounts.ts';
import { areas as areasCy } from './cy/areas.ts';
import { cms as cmsCy } from './cy/cms.ts';
import { common as commonCy } from './cy/common.ts';
import { errors as errorsCy } from './cy/errors.ts';
import { events as eventsCy } from './cy/events.ts';
import { faults as faultsCy } from './cy/faults.ts';
import { feedback as feedbackCy } from './cy/feedback.ts';
import { guides as guidesCy } from './cy/guides.ts';
import { mail as mailCy } from './cy/mail.ts';
import { news as newsCy } from './cy/news.ts';
import { pages as pagesCy } from './cy/pages.ts';
import { petitions as petitionsCy } from './cy/petitions.ts';
import { places as placesCy } from './cy/places.ts';
import { saving as savingCy } from './cy/saving.ts';
import { signing as signingCy } from './cy/signing.ts';
import { staff as staffCy } from './cy/staff.ts';
import { writing as writingCy } from './cy/writing.ts';
import { accessibility } from './en/accessibility.ts';
import { amounts } from './en/amounts.ts';
import { areas } from './en/areas.ts';
import { cms } from './en/cms.ts';
import { common } from './en/common.ts';
import { errors } from './en/errors.ts';
import { events } from './en/events.ts';
import { faults } from './en/faults.ts';
import { feedback } from './en/feedback.ts';
import { guides } from './en/guides.ts';
import { mail } from './en/mail.ts';
import { news } from './en/news.ts';
import { pages } from './en/pages.ts';
import { petitions } from './en/petitions.ts';
import { places } from './en/places.ts';
import { saving } from './en/saving.ts';
import { signing } from './en/signing.ts';
import { staff } from './en/staff.ts';
import { writing } from './en/writing.ts';

/** Every word of the interface in one language. A word that is missing in Welsh does not compile. */
export function strings(lang: Lang): Strings {
	return dictionaries[lang];
}

const en = {
	accessibility,
	amounts,
	areas,
	cms,
	common,
	errors,
	events,
	faults,
	feedback,
	guides,
	mail,
	news,
	pages,
	petitions,
	places,
	saving,
	signing,
	staff,
	writing,
};

const cy: Strings = {
	accessibility: accessibilityCy,
	amounts: amountsCy,
	areas: areasCy,
	cms: cmsCy,
	common: commonCy,
	errors: errorsCy,
	events: eventsCy,
	faults: faultsCy,
	feedback: feedbackCy,
	guides: guidesCy,
	mail: mailCy,
	news: newsCy,
	pages: pagesCy,
	petitions: petitionsCy,
	places: placesCy,
	saving: savingCy,
	signing: signingCy,
	staff: staffCy,
	writing: writingCy,
};

const dictionaries: Record<Lang, Strings> = { en, cy };

export type Strings = typeof en;
