import type { follow as english } from '../en/follow.ts';

export const follow: typeof english = {
	heading: 'Dilyn',
	short: 'Cael ein newyddion yn eich ap neu’ch calendr eich hun.',
	title: 'Ffyrdd o’n dilyn ni',
	summary:
		'Tair ffordd o glywed pan fydd rhywbeth newydd. Does dim angen cyfrif gyda ni ar gyfer yr un ohonynt.',
	email: 'Drwy e-bost, am ddeiseb',
	emailText:
		'Wrth lofnodi deiseb, ticiwch y blwch am newyddion amdani. Byddwn yn anfon e-bost pan fydd y cyngor yn ateb, pan fydd dadl a phan fydd y ddeiseb yn cau.',
	calendar: 'Yn eich calendr',
	calendarText:
		'Agorwch un o’r rhain ar eich ffôn neu’ch cyfrifiadur, ac fe aiff y diwrnodau i’ch calendr. Mae gan bob digwyddiad ei ddolen ei hun hefyd.',
	reader: 'Gyda darllenydd ffrydiau',
	readerText:
		'Ap yw darllenydd ffrydiau sy’n dangos beth sy’n newydd ar y gwefannau rydych chi’n eu dewis. Copïwch gyfeiriad o’r rhestr hon i’r ap.',
	everything: 'Yr holl newyddion',
	petitions: 'Pob deiseb',
	onTopic: 'Newyddion yn ôl pwnc',
	inArea: (area) => `Newyddion yn ôl ${area}`,
	onePetition: 'Mae gan bob deiseb ei ffrwd ei hun. Mae hi ar dudalen y ddeiseb.',
};
