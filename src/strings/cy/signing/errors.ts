import type { signingErrors as english } from '../../en/signing/errors.ts';
import { signing } from '../signing.ts';

const full = {
	title: signing.full.title,
	text: 'Mae eraill eisoes wedi llofnodi â’r cyfeiriad e-bost hwn, felly ni ellir cyfrif y llofnod hwn. Llofnodwch â chyfeiriad arall, dros y ffôn neu ar bapur.',
};

const tooLate = {
	title: signing.late.title,
	text: 'Caeodd y ddeiseb hon yn rhy bell yn ôl, felly ni ellir cyfrif eich llofnod mwyach.',
};

const withdrawn = {
	title: signing.withdrawn.title,
	text: 'Tynnwyd y llofnod hwn oddi ar y ddeiseb, felly ni ellir ei gyfrif. Os ydych yn meddwl bod hynny’n anghywir, ffoniwch ni.',
};

export const signingErrors: typeof english = {
	field: {
		email_missing:
			'Ysgrifennwch eich cyfeiriad e-bost. Os nad oes un gennych, llofnodwch dros y ffôn neu ar bapur.',
		postcode_missing: 'Ysgrifennwch eich cod post.',
		postcode_wrong: 'Ysgrifennwch eich cod post llawn, fel TB1 2AB.',
		code_missing: 'Ysgrifennwch y cod chwe digid o’r e-bost.',
		code_shape:
			'Ysgrifennwch chwe digid y cod i gyd a dim byd arall, neu gludwch y ddolen gyfan o’r e-bost.',
	},
	refusal: {
		petition_coming: {
			title: 'Mae’r ddeiseb hon bron yma',
			text: 'Rydym newydd gyhoeddi’r ddeiseb hon, ac mae ei thudalen yn cael ei gwneud. Ail-lwythwch y dudalen hon ymhen ychydig funudau.',
		},
		petition_closed: {
			title: 'Mae’r ddeiseb hon wedi cau',
			text: ({ day }) =>
				`${closed(day)}. Ni allwch ei llofnodi mwyach, felly ni chafodd dim ei gadw nawr. Mae llofnod a wnaethoch o’r blaen yn aros fel y mae.`,
		},
		signing_paused: {
			title: 'Mae llofnodi wedi’i oedi',
			text: 'Ni all neb lofnodi deiseb ar hyn o bryd, felly ni chadwyd dim. Mae tudalen ein deisebau yn dweud pam. Bydd pob deiseb ar agor yn hirach, yn ôl nifer dyddiau’r oedi.',
		},
		confirming_over: {
			title: signing.late.heading,
			text: ({ day }) =>
				`${closed(day)}. Mae’n rhy hwyr i gadarnhau llofnod, felly ni fyddwn yn anfon rhagor o e-byst amdani. Mae llofnod a gafodd ei gadarnhau mewn pryd yn aros fel y mae.`,
		},
		confirmation_unknown: {
			title: 'Ni allwn ddod o hyd i’ch cais',
			text: 'Ni allwn ddod o hyd i’r hyn y mae’r dudalen hon yn perthyn iddo. Dilynwch y ddolen yn yr e-bost. Os yw’r ddeiseb yn dal ar agor, gallwch ei llofnodi eto hefyd.',
		},
		confirmation_full: full,
		confirmation_too_late: tooLate,
		confirmation_withdrawn: withdrawn,
		code_wrong: ({ left }) =>
			`Nid hwn yw’r cod cywir. Edrychwch ar yr e-bost eto. Mae gennych ${tries(left)} ar ôl.`,
		code_link_unknown:
			'Nid yw’r ddolen hon yn gweithio yma. Copïwch y ddolen gyfan o e-bost a anfonwyd gennym heddiw, a’i gludo yma.',
		code_used_up:
			'Cafodd codau anghywir eu teipio’n rhy aml, felly nid oes cod yn gweithio yma nawr. Dilynwch y ddolen yn yr e-bost, neu gofynnwch i ni ei anfon eto.',
		code_expired:
			'Mae’r amser ar gyfer teipio cod ar ben. Dilynwch y ddolen yn yr e-bost, neu gofynnwch i ni ei anfon eto.',
		code_full: full,
		code_over: {
			title: signing.late.heading,
			text: ({ day }) =>
				`${closed(day)}. Mae’n rhy hwyr i gadarnhau llofnod â chod. Mae llofnod a gafodd ei gadarnhau mewn pryd yn aros fel y mae.`,
		},
		code_too_late: tooLate,
		code_withdrawn: withdrawn,
		mails_used_up: ({ wait }) =>
			`Dim ond ychydig o e-byst a anfonwn ar gyfer un llofnod, a gofynnwyd am bob un. Mae’r ddolen ym mhob un yn gweithio, felly edrychwch yn eich ffolder sbam hefyd. Neu arhoswch ${wait} a gofynnwch eto, neu llofnodwch dros y ffôn neu ar bapur.`,
	},
};

/** The number with the soft mutation after “mae gennych”. */
function tries(left: number) {
	const few = ['un cynnig', 'ddau gynnig', 'dri chynnig', 'bedwar cynnig'];
	return few[left - 1] ?? `${left} cynnig`;
}

function closed(day?: string) {
	return day ? `Caeodd y ddeiseb hon ar ${day}` : 'Mae’r ddeiseb hon wedi cau';
}
