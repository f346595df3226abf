import { moderationLimits } from '#domain/moderation.ts';
import { denseNameLimit } from '#domain/name.ts';
import { sayNumber } from '#domain/number.ts';
import { petitionLimits } from '#domain/petition.ts';
import { staffLimits } from '#domain/staff.ts';
import type { staffErrors as english } from '../../en/staff/errors.ts';
import { fileProblems, settingsProblems, settingsRefusals } from './settings.ts';

const staffUnknown = 'Nid yw’r person hwn ar y staff mwyach.';

export const staffErrors: typeof english = {
	problems: {
		...settingsProblems,
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
		version_missing: 'Ail-lwythwch y dudalen hon a rhowch gynnig arall arni.',
		note_missing: 'Ysgrifennwch eich nodyn.',
		note_too_long: `Gwnewch y nodyn yn fyrrach: ${sayNumber(moderationLimits.note)} nod ar y mwyaf.`,
		reason_missing: 'Dywedwch pam.',
		reason_too_long: `Gwnewch y rheswm yn fyrrach: ${sayNumber(moderationLimits.reason)} nod ar y mwyaf.`,
		action_missing: 'Dywedwch beth y mae’r ddeiseb yn gofyn amdano.',
		action_too_long: `Gwnewch yr hyn y mae’r ddeiseb yn gofyn amdano yn fyrrach: ${sayNumber(petitionLimits.action)} nod ar y mwyaf.`,
		background_missing: 'Dywedwch pam y mae’r ddeiseb yn gofyn amdano.',
		background_too_long: `Gwnewch y rhan “Pam” yn fyrrach: ${sayNumber(petitionLimits.background)} nod ar y mwyaf.`,
		details_too_long: `Gwnewch y manylion yn fyrrach: ${sayNumber(petitionLimits.details)} nod ar y mwyaf.`,
		details_en_missing: 'Dywedwch yn Saesneg beth ddylai’r person ei wybod.',
		details_en_too_long: `Gwnewch y geiriau Saesneg yn fyrrach: ${sayNumber(moderationLimits.details)} nod ar y mwyaf.`,
		details_cy_missing: 'Dywedwch yn Gymraeg beth ddylai’r person ei wybod.',
		details_cy_too_long: `Gwnewch y geiriau Cymraeg yn fyrrach: ${sayNumber(moderationLimits.details)} nod ar y mwyaf.`,
		response_en_missing: 'Ysgrifennwch yr ateb yn Saesneg.',
		response_en_too_long: `Gwnewch yr ateb yn Saesneg yn fyrrach: ${sayNumber(moderationLimits.response)} nod ar y mwyaf.`,
		response_cy_missing: 'Ysgrifennwch yr ateb yn Gymraeg.',
		response_cy_too_long: `Gwnewch yr ateb yn Gymraeg yn fyrrach: ${sayNumber(moderationLimits.response)} nod ar y mwyaf.`,
		code_missing: 'Dewiswch reswm.',
		rule_not_a_number: 'Rhowch rif cyfan, fel 30.',
		email_wrong: 'Ysgrifennwch y cyfeiriad e-bost yn llawn, fel enw@example.org.',
	},
	files: fileProblems,
	refusals: {
		...settingsRefusals,
		staff_unknown: staffUnknown,
		staff_exists:
			'Mae rhywun â’r cyfeiriad hwn ar y staff eisoes. Newidiwch y person hwnnw yn y rhestr.',
		last_administrator:
			'Mae angen gweinyddwr ar yr hwb, a hwn yw’r unig un. Gwnewch rywun arall yn weinyddwr yn gyntaf.',
		petition_unknown: 'Nid yw’r ddeiseb hon yma mwyach.',
		petition_changed_meanwhile:
			'Gwnaeth cydweithiwr rywbeth â’r ddeiseb hon tra oeddech yma. Isod mae’r hyn y mae’n ei ddweud nawr. Pwyswch y botwm eto os ydych yn siŵr.',
		petition_taken:
			'Mae cydweithiwr wedi cymryd y ddeiseb hon drosodd. Ewch yn ôl ati, a chymerwch hi drosodd os ydych am benderfynu.',
		act_not_possible:
			'Nid yw hyn yn bosibl mwyach. Ewch yn ôl at y ddeiseb i weld beth y gallwch ei wneud.',
		rule_unknown: 'Nid oes rheol o’r fath.',
		rule_changed_meanwhile:
			'Newidiodd rhywun arall y rheol hon tra oeddech yma. Mae’r frawddeg uwchben y blwch yn dweud beth ydyw nawr. Pwyswch Cadw os yw eich rhif chi’n iawn serch hynny.',
		rule_out_of_range: 'Rhowch rif o fewn y terfynau sydd uwchben y blwch.',
		link_too_soon: ({ wait }) =>
			`Gofynnwyd am ddolen i’r cyfeiriad hwn ychydig yn ôl. Edrychwch yn eich e-bost, ac yn y ffolder post sothach. I gael un arall, arhoswch ${wait}, yna pwyswch y botwm eto.`,
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
