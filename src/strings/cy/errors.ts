import { sayNumber } from '#domain/number.ts';
import { denseNameLimit } from '#domain/name.ts';
import { signatureLimits } from '#domain/signature.ts';
import { SEALED_MINUTES } from '#domain/sealed.ts';
import type { errors as english } from '../en/errors.ts';
import { creatingErrors } from './creating/errors.ts';
import { feedbackErrors } from './feedback/errors.ts';
import { signingErrors } from './signing/errors.ts';
import { own } from './own.ts';
import { wrongCharacter } from './characters.ts';

const page = {
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
};

export const errors: typeof english = {
	field: {
		name_missing: 'Ysgrifennwch eich enw llawn.',
		name_too_long: `Ysgrifennwch eich enw mewn ${signatureLimits.name} nod neu lai. Mewn Tsieineeg, Japaneeg neu Goreeg: ${denseNameLimit} neu lai.`,
		name_formula: 'Dechreuwch eich enw â llythyren, nid ag arwydd fel = + - neu @.',
		name_link:
			'Mae eich enw yn edrych fel petai cyfeiriad gwe ynddo. Tynnwch y cyfeiriad allan, neu rhowch fwlch ar ôl pob dot.',
		name_email: 'Ysgrifennwch eich enw yma, nid cyfeiriad e-bost. Nid oes @ mewn enw.',
		name_phone: 'Tynnwch y rhif allan o’ch enw.',
		email_too_long: `Ysgrifennwch gyfeiriad e-bost o ${signatureLimits.email} nod neu lai.`,
		email_letter:
			'Dim ond cyfeiriadau â’r llythrennau a i z cyn yr @, heb acenion, y mae ein negeseuon e-bost yn eu cyrraedd. Ysgrifennwch gyfeiriad arall. Os nad oes un arall gennych, ffoniwch ni.',
		email_wrong: 'Ysgrifennwch eich cyfeiriad e-bost yn llawn, fel enw@example.org.',
		...signingErrors.field,
		...feedbackErrors.field,
		...creatingErrors.field,
	},
	character: wrongCharacter,
	/** After the most characters that a text can have. */
	length: (length) => `Rydych wedi ysgrifennu ${sayNumber(length)}.`,
	refusal: {
		postcode_unknown: {
			title: 'Nid ydym yn adnabod y cod post hwn',
			text: 'Nid ydym yn adnabod y cod post hwn. Efallai ei fod y tu allan i’r dref, neu’n newydd iawn. Gwiriwch ef, dewiswch eich ardal isod, neu ffoniwch ni.',
		},
		foreign: {
			title: 'Daeth hwn o wefan arall',
			text: 'Dim ond ffurflenni o’n tudalennau ein hunain rydym yn eu derbyn. Ni chafodd dim ei gadw. Agorwch y dudalen yma, llenwch y ffurflen a’i hanfon. Os gwelwch hyn eto, defnyddiwch borwr arall, neu ffoniwch ni.',
		},
		foreign_perhaps:
			'Ni allem weld bod y ffurflen hon wedi dod o’n tudalen ein hunain, felly ni chafodd dim ei gadw. Edrychwch eto ar yr hyn a deipioch, yna pwyswch y botwm eto. Os gwelwch hyn eto, defnyddiwch borwr arall, neu ffoniwch ni.',
		form_gone: `Nid yw’r hyn a deipioch yma i’w weld mwyach, fel na all neb arall ar y ddyfais hon ei weld. Dim ond am ${SEALED_MINUTES} munud rydym yn ei gadw. Llenwch y ffurflen eto, os gwelwch yn dda. Os ydych wedi ei hanfon, nid oes dim i’w wneud.`,
		petition_unknown: page[404],
		petition_removed: {
			title: 'Tynnwyd y ddeiseb hon oddi ar y wefan',
			text: 'Cyhoeddwyd y ddeiseb hon ac fe’i tynnwyd oddi ar y wefan wedyn, felly nid ydym yn dangos ei thestun mwyach. I’n holi amdani, ffoniwch ni neu anfonwch neges atom.',
		},
		page_unknown: page[404],
		too_many_from_address: ({ wait }) =>
			`Cafodd y ffurflen hon ei hanfon lawer gwaith o’ch cysylltiad rhyngrwyd mewn amser byr, felly ni chafodd ei chadw y tro hwn. Arhoswch ${wait}, yna pwyswch y botwm eto. Rydym wedi cadw’r hyn a deipioch. Neu defnyddiwch un o’r ffyrdd eraill isod.`,
		too_many_from_network: ({ wait }) =>
			`Mae llawer o bobl wedi defnyddio’r cysylltiad rhyngrwyd hwn mewn amser byr, felly ni chafodd y ffurflen hon ei chadw. Arhoswch ${wait}, yna pwyswch y botwm eto. Rydym wedi cadw’r hyn a deipioch. Neu defnyddiwch un o’r ffyrdd eraill isod.`,
		not_saved:
			'Mae rhywbeth o’i le ar ein hochr ni. Ni chafodd dim ei gadw yn ein system. Mae’r hyn a deipioch yma o hyd: rhowch gynnig arall arni ymhen ychydig funudau.',
		not_accepted: {
			title: 'Ni allem gadw hwn',
			text: 'Ni allem gadw hwn. Edrychwch eto ar yr hyn a ysgrifennoch a rhowch gynnig arall arni.',
		},
		...signingErrors.refusal,
		...feedbackErrors.refusal,
		...own.errors,
		...creatingErrors.refusal,
	},
	page,
};
