import type { guides as english } from '../en/guides.ts';

export const guides: typeof english = {
	title: 'Canllawiau',
	summary: 'Help gam wrth gam. Argraffwch unrhyw ganllaw, neu gofynnwch i ni ei bostio.',
	reviewed: (day) => `Edrychwyd dros y canllaw hwn ddiwethaf ar ${day}.`,
	stuck: 'Yn dal yn sownd?',
	help: (phone) => `Ffoniwch ${phone}. Does dim un cwestiwn yn wirion.`,
	next: 'Canllawiau eraill',
	all: 'Pob canllaw',
};
