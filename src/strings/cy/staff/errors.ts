import { denseNameLimit } from '#domain/name.ts';
import { staffLimits } from '#domain/staff.ts';
import type { staffErrors as english } from '../../en/staff/errors.ts';

const staffUnknown = 'Nid yw’r person hwn ar y staff mwyach.';

export const staffErrors: typeof english = {
	problems: {
		staff_email_missing: 'Ysgrifennwch y cyfeiriad e-bost.',
		staff_unknown: staffUnknown,
		roles_missing: 'Dewiswch o leiaf un peth y gall y person hwn ei wneud.',
		lang_missing: 'Dewiswch iaith.',
		name_missing: 'Ysgrifennwch yr enw llawn.',
		name_too_long: `Ysgrifennwch yr enw mewn ${staffLimits.name} nod neu lai. Mewn Tsieineeg, Japaneeg neu Goreeg: ${denseNameLimit} neu lai.`,
		name_formula: 'Dechreuwch yr enw â llythyren, nid ag arwydd fel = + - neu @.',
		name_link:
			'Mae’r enw yn edrych fel petai cyfeiriad gwe ynddo. Tynnwch y cyfeiriad allan, neu rhowch fwlch ar ôl pob dot.',
		name_email: 'Ysgrifennwch yr enw yma, nid cyfeiriad e-bost. Nid oes @ mewn enw.',
		name_phone: 'Tynnwch y rhif allan o’r enw.',
		email_letter:
			'Dim ond cyfeiriadau â’r llythrennau a i z cyn yr @, heb acenion, y mae ein negeseuon e-bost yn eu cyrraedd. Ysgrifennwch gyfeiriad arall.',
		email_wrong: 'Ysgrifennwch y cyfeiriad e-bost yn llawn, fel enw@example.org.',
	},
	refusals: {
		staff_unknown: staffUnknown,
		staff_exists:
			'Mae rhywun â’r cyfeiriad hwn ar y staff eisoes. Newidiwch y person hwnnw yn y rhestr.',
		last_administrator:
			'Mae angen gweinyddwr ar yr hwb, a hwn yw’r unig un. Gwnewch rywun arall yn weinyddwr yn gyntaf.',
		too_many_links: ({ wait }) =>
			`Gofynnwyd am ormod o ddolenni o’ch cysylltiad rhyngrwyd. Arhoswch ${wait}, yna pwyswch y botwm eto.`,
	},
	trouble: {
		401: {
			title: 'Rydych wedi allgofnodi',
			text: 'Mae hynny’n digwydd ar ôl amser hir heb glic, ar ddiwedd diwrnod hir, neu pan fyddwch yn allgofnodi yn rhywle arall. Ni chafodd dim ei gadw.',
			more: 'Oeddech chi’n llenwi ffurflen? Mewngofnodwch mewn tab arall, yna ail-lwythwch y dudalen hon. Mae’n anfon y ffurflen eto.',
		},
		403: {
			title: 'Ni chewch weld hwn',
			text: 'Mae’r rhan hon i eraill ar y staff. Gall gweinyddwr newid yr hyn y gallwch ei wneud.',
		},
		foreign: {
			title: 'Daeth hwn o wefan arall',
			text: 'Nid ydym yn derbyn ffurflenni o wefannau eraill. Ni chafodd dim ei gadw. Agorwch y dudalen yma a rhowch gynnig arall arni.',
		},
		404: {
			title: 'Nid oes tudalen o’r fath',
			text: 'Efallai fod llythyren yn anghywir yn y cyfeiriad, neu fod yr hyn a oedd yma wedi mynd.',
		},
		503: {
			title: 'Ni allwn wneud hynny ar hyn o bryd',
			text: 'Mae rhywbeth o’i le ar ein hochr ni, ac nid eich bai chi yw hyn. Ni chafodd dim ei gadw.',
			more: 'Arhoswch funud, yna ail-lwythwch y dudalen hon. Os oeddech yn llenwi ffurflen, mae hynny’n ei hanfon eto.',
		},
	},
};
