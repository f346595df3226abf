import type { services as english } from '../en/services.ts';

export const services: typeof english = {
	title: 'Gwasanaethau',
	summary:
		'Sut i wneud pethau: ar-lein, dros y ffôn neu wrth ddesg. Gwelwch y gost a faint o amser y mae’n ei gymryd.',
	none: 'Does dim byd wedi’i restru yma eto. Ffoniwch ni a gofyn.',
	often: 'Y pethau y mae pobl yn gofyn amdanynt amlaf',
	groups: {
		bins: 'Biniau ac ailgylchu',
		streets: 'Strydoedd a pharcio',
		money: 'Treth gyngor ac arian',
		home: 'Cartref a diogelwch',
		town: 'Llyfrgell, rhandiroedd, marchnad a neuaddau',
		say: 'Pleidleisio a dweud eich dweud',
	},
	online: 'Ar-lein',
	here: 'Ei wneud ar y wefan hon',
	phone: 'Dros y ffôn',
	desk: 'Wyneb yn wyneb',
	cost: 'Y gost',
	takes: 'Faint o amser',
	team: 'Pwy sy’n gwneud hyn',
	otherWords: 'Geiriau eraill',
	reviewed: (day) => `Edrychwyd dros y dudalen hon ddiwethaf ar ${day}.`,
	all: 'Pob gwasanaeth',
	report: 'Rhoi gwybod am broblem',
	reportText:
		'Rhowch wybod i ni am olau sydd wedi torri, bin na chafodd ei gasglu neu dwll yn y ffordd. Cewch ateb.',
};
