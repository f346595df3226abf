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
		code_shape: 'Ysgrifennwch chwe digid y cod i gyd, a dim byd ond digidau.',
	},
	refusal: {
		petition_closed: {
			title: 'Mae’r ddeiseb hon wedi cau',
			text: ({ day }) =>
				`${day ? `Caeodd y ddeiseb hon ar ${day}` : 'Mae’r ddeiseb hon wedi cau'}. Ni chafodd eich llofnod ei gadw.`,
		},
		confirmation_unknown: {
			title: 'Ni allwn ddod o hyd i’ch cais',
			text: 'Ni allwn ddod o hyd i’r hyn y mae’r dudalen hon yn perthyn iddo. Dilynwch y ddolen yn yr e-bost, neu llofnodwch eto.',
		},
		confirmation_full: full,
		confirmation_too_late: tooLate,
		confirmation_withdrawn: withdrawn,
		code_wrong: ({ left }) =>
			`Nid hwn yw’r cod yn ein e-bost diweddaraf. Mae gennych ${tries(left)} ar ôl.`,
		code_used_up:
			'Nid yw’r cod hwn yn gweithio mwyach, gan iddo gael ei deipio’n anghywir yn rhy aml. Dilynwch y ddolen yn yr e-bost, neu gofynnwch i ni ei anfon eto.',
		code_expired:
			'Mae’r cod hwn yn rhy hen. Dilynwch y ddolen yn yr e-bost, neu gofynnwch i ni ei anfon eto.',
		code_full: full,
		code_too_late: tooLate,
		code_withdrawn: withdrawn,
		mails_used_up: ({ wait }) =>
			`Rydym wedi anfon pob e-bost y gallwn atoch ar gyfer y llofnod hwn. Edrychwch yn eich ffolder sbam. Neu arhoswch ${wait} a llofnodwch eto, neu llofnodwch dros y ffôn neu ar bapur.`,
	},
};

/** The number with the soft mutation after “mae gennych”. */
function tries(left: number) {
	const few = ['un cynnig', 'ddau gynnig', 'dri chynnig', 'bedwar cynnig'];
	return few[left - 1] ?? `${left} cynnig`;
}
