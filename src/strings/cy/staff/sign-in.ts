import type { staffSignIn as english } from '../../en/staff/sign-in.ts';

export const staffSignIn: typeof english = {
	signIn: {
		title: 'Mewngofnodi i staff',
		lede: 'Mae hyn i bobl sy’n gweithio ar y wefan hon. Nid oes angen cyfrinair: rydym yn anfon dolen atoch drwy e-bost.',
		onward: 'Mewngofnodwch yn gyntaf. Yna ewch yn syth i’r dudalen y gofynnoch amdani.',
		already: 'Ydych chi wedi mewngofnodi eisoes? Yna ewch ymlaen i’r dudalen.',
		goOn: 'Ymlaen',
		email: 'Eich cyfeiriad e-bost',
		emailHint: 'Yr un y mae eich gweinyddwr yn ei adnabod.',
		button: 'Anfonwch ddolen ataf',
		resident: 'Nid oes angen hyn i ddarllen, i lofnodi nac i ysgrifennu atom.',
		residentLink: 'Mynd i’r hafan',
	},
	checkEmail: {
		title: 'Edrychwch ar eich e-bost',
		lede: 'Os yw’r cyfeiriad hwnnw’n un o’n rhai ni, mae dolen i fewngofnodi ar ei ffordd.',
		steps: [
			'Agorwch yr e-bost gennym ni. Gall gymryd ychydig funudau i gyrraedd.',
			'Dilynwch y ddolen ynddo ar y ddyfais hon.',
			'Pwyswch y botwm ar y dudalen sy’n agor.',
		],
		notThere: 'Heb gael yr e-bost?',
		notThereSteps: [
			'Edrychwch yn eich ffolder sbam.',
			'Gofynnwch i’ch gweinyddwr pa gyfeiriad sydd ganddyn nhw ar eich cyfer.',
		],
		same: 'Mae’r dudalen hon yn edrych yr un fath i bawb, felly nid yw’n dweud wrth neb pwy sy’n gweithio yma.',
		again: 'Gofyn am ddolen eto',
	},
	enter: {
		title: 'Mewngofnodi',
		heading: 'Un cam arall',
		text: 'Pwyswch y botwm i fewngofnodi. Mae’r ddolen yn gweithio unwaith.',
		button: 'Mewngofnodi',
		notYou: 'Os na ofynnoch am ddolen, caewch y dudalen hon. Ni fydd dim yn digwydd.',
		usedTitle: 'Nid yw’r ddolen hon yn gweithio',
		used: 'Mae dolen yn gweithio unwaith, ac nid am hir. Mae hon wedi’i defnyddio, yn rhy hen, neu wedi’i thorri’n fyr.',
		newLink: 'Gofyn am ddolen newydd',
	},
	signOut: {
		link: 'Allgofnodi',
		title: 'Allgofnodi',
		text: 'Ydych chi wrth gyfrifiadur y mae eraill yn ei ddefnyddio? Yna cofiwch allgofnodi bob tro.',
		here: 'Allgofnodi yma',
		everywhere: 'Allgofnodi ym mhobman',
		everywhereText:
			'Ydych chi wedi colli ffôn, neu wedi gadael cyfrifiadur ar agor? Allgofnodwch ar bob un.',
		doneTitle: 'Rydych wedi allgofnodi',
		done: 'Ni all y person nesaf ar y ddyfais hon weld dim byd o’ch un chi.',
		again: 'Mewngofnodi eto',
	},
};
