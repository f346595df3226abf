import { feedbackLimits } from '#domain/feedback.ts';
import { signatureLimits } from '#domain/signature.ts';
import type { errors as english } from '../en/errors.ts';

export const errors: typeof english = {
	field: {
		name_missing: 'Ysgrifennwch eich enw llawn.',
		name_too_long: `Ysgrifennwch eich enw mewn ${signatureLimits.name} nod neu lai.`,
		name_hidden: 'Dilëwch eich enw a’i deipio eto. Mae nod cudd ynddo.',
		name_formula: 'Dechreuwch eich enw â llythyren, nid ag arwydd fel = + - neu @.',
		name_link: 'Tynnwch y cyfeiriad gwe allan o’ch enw.',
		email_missing:
			'Ysgrifennwch eich cyfeiriad e-bost. Os nad oes un gennych, llofnodwch dros y ffôn neu ar bapur.',
		email_too_long: `Ysgrifennwch gyfeiriad e-bost o ${signatureLimits.email} nod neu lai.`,
		email_wrong: 'Ysgrifennwch eich cyfeiriad e-bost yn llawn, fel enw@example.org.',
		postcode_missing: 'Ysgrifennwch eich cod post.',
		postcode_wrong: 'Ysgrifennwch eich cod post llawn, fel TB1 2AB.',
		code_missing: 'Ysgrifennwch y cod chwe digid o’r e-bost.',
		code_shape: 'Ysgrifennwch chwe digid y cod i gyd, a dim byd ond digidau.',
		topic_missing: 'Dewiswch beth yw pwnc eich neges.',
		message_missing: 'Ysgrifennwch eich neges.',
		message_too_long: `Gwnewch eich neges yn fyrrach: ${feedbackLimits.message.toLocaleString('en-GB')} nod neu lai.`,
		location_too_long: `Dywedwch ble mae e mewn ${feedbackLimits.location} nod neu lai.`,
		phone_too_long: `Ysgrifennwch eich rhif ffôn mewn ${feedbackLimits.phone} nod neu lai.`,
		phone_wrong: 'Ysgrifennwch eich rhif ffôn yn llawn, fel 01632 960100.',
	},
	refusal: {
		petition_closed: ({ day }) =>
			`${day ? `Caeodd y ddeiseb hon ar ${day}` : 'Mae’r ddeiseb hon wedi cau'}. Ni chafodd eich llofnod ei gadw.`,

		too_many_from_address: ({ wait }) =>
			`Cafodd y ffurflen hon ei hanfon lawer gwaith o’ch dyfais mewn amser byr, felly ni chafodd ei chadw y tro hwn. Arhoswch ${wait}, yna pwyswch y botwm eto. Rydym wedi cadw’r hyn a deipioch. Neu defnyddiwch un o’r ffyrdd eraill isod.`,
		too_many_from_network: ({ wait }) =>
			`Mae llawer o bobl wedi defnyddio’r cysylltiad rhyngrwyd hwn mewn amser byr, felly ni chafodd y ffurflen hon ei chadw. Arhoswch ${wait}, yna pwyswch y botwm eto. Rydym wedi cadw’r hyn a deipioch. Neu defnyddiwch un o’r ffyrdd eraill isod.`,
		code_wrong: ({ left }) =>
			`Nid hwn yw’r cod yn ein e-bost diweddaraf. Mae gennych ${tries(left)} ar ôl.`,
		code_used_up:
			'Nid yw’r cod hwn yn gweithio mwyach, gan iddo gael ei deipio’n anghywir bum gwaith. Dilynwch y ddolen yn yr e-bost, neu gofynnwch i ni ei anfon eto.',
		code_expired:
			'Mae’r cod hwn dros awr oed. Dilynwch y ddolen yn yr e-bost, neu gofynnwch i ni ei anfon eto.',
		code_too_late:
			'Caeodd y ddeiseb hon fwy na 24 awr yn ôl, felly ni ellir cyfrif eich llofnod mwyach.',
		code_withdrawn:
			'Tynnwyd y llofnod hwn oddi ar y ddeiseb, felly ni ellir ei gyfrif. Os ydych yn meddwl bod hynny’n anghywir, ffoniwch ni.',
		code_full:
			'Mae eraill eisoes wedi llofnodi â’r cyfeiriad e-bost hwn, felly ni ellir cyfrif y llofnod hwn. Gall dau rannu cyfeiriad, os ydynt yn byw yn yr un cod post. Llofnodwch â chyfeiriad arall, dros y ffôn neu ar bapur.',
		confirmation_unknown:
			'Ni allwn ddod o hyd i’r hyn y mae’r dudalen hon yn perthyn iddo. Dilynwch y ddolen yn yr e-bost, neu llofnodwch eto.',
		mails_used_up:
			'Rydych wedi gofyn am bum e-bost, ac nid ydym yn anfon mwy ar gyfer y llofnod hwn. Edrychwch yn eich ffolder sbam. Neu llofnodwch eto ymhen awr, dros y ffôn neu ar bapur.',
		not_saved:
			'Mae rhywbeth o’i le ar ein hochr ni. Ni chafodd dim ei gadw yn ein system. Mae’r hyn a deipioch yma o hyd: rhowch gynnig arall arni ymhen ychydig funudau.',
		not_accepted:
			'Ni allem gadw hwn. Edrychwch eto ar yr hyn a ysgrifennoch a rhowch gynnig arall arni.',
	},
	// With the soft mutation that follows “arhoswch”.
	wait: {
		minutes: (n) => (n === 1 ? 'un funud' : n === 2 ? 'ddwy funud' : `${n} munud`),
		hours: (n) => ['', 'awr', 'ddwy awr', 'dair awr', 'bedair awr'][n] ?? `${n} awr`,
	},
	page: {
		400: {
			title: 'Ni allem ddarllen hynny',
			text: 'Cafodd yr hyn a anfonodd eich porwr ei ddifrodi ar y ffordd. Ni chafodd dim ei gadw. Ewch yn ôl a rhowch gynnig arall arni.',
		},
		404: {
			title: 'Heb ddod o hyd i’r dudalen',
			text: 'Ni allwn ddod o hyd i’r hyn roeddech yn chwilio amdano. Efallai ei fod wedi symud, neu fod y cyfeiriad wedi’i dorri’n fyr.',
		},
		405: {
			title: 'Nid yw hynny’n gweithio yma',
			text: 'Ni ellir defnyddio’r cyfeiriad hwn fel yna. Ni chafodd dim ei gadw. Ewch yn ôl a defnyddio’r ffurflen ar y dudalen.',
		},
		409: {
			title: 'Mae’r ddeiseb hon wedi cau',
			text: 'Ni allwch ei llofnodi mwyach. Ni chafodd dim ei gadw.',
		},
		410: {
			title: 'Mae’r ddeiseb hon wedi cau',
			text: 'Ni ellir cyfrif eich llofnod mwyach.',
		},
		413: {
			title: 'Mae hynny’n ormod ar unwaith',
			text: 'Mae’r hyn a anfonoch yn rhy hir i ni ei dderbyn. Ni chafodd dim ei gadw. Ewch yn ôl, gwnewch ef yn fyrrach a rhowch gynnig arall arni.',
		},
		415: {
			title: 'Ni allem ddarllen hynny',
			text: 'Dim ond ein ffurflenni ein hunain y mae’r cyfeiriad hwn yn eu derbyn. Ni chafodd dim ei gadw. Ewch yn ôl a defnyddio’r ffurflen ar y dudalen.',
		},
		429: {
			title: 'Arhoswch ychydig, os gwelwch yn dda',
			text: 'Roedd gormod o geisiadau mewn amser byr. Ni chafodd dim ei gadw. Arhoswch ychydig funudau a rhowch gynnig arall arni, neu ffoniwch ni.',
		},
		500: {
			title: 'Aeth rhywbeth o’i le',
			text: 'Mae rhywbeth o’i le ar ein hochr ni, ac nid eich bai chi yw hyn. Rhowch gynnig arall arni ymhen ychydig funudau, neu ffoniwch ni.',
		},
		503: {
			title: 'Ni allwn gadw dim ar hyn o bryd',
			text: 'Mae rhywbeth o’i le ar ein hochr ni. Ni chafodd dim ei gadw. Rhowch gynnig arall arni ymhen ychydig funudau, neu ffoniwch ni.',
		},
	},
};

/** With the soft mutation that follows “mae gennych”. */
function tries(left: number) {
	const few = ['un cynnig', 'ddau gynnig', 'dri chynnig', 'bedwar cynnig'];
	return few[left - 1] ?? `${left} cynnig`;
}
