import { moderationLimits } from '#domain/moderation.ts';
import { denseNameLimit } from '#domain/name.ts';
import { sayNumber } from '#domain/number.ts';
import { petitionLimits } from '#domain/petition.ts';
import { staffLimits } from '#domain/staff.ts';
import { upkeepLimits } from '#domain/upkeep.ts';
import type { staffErrors as english } from '../../en/staff/errors.ts';
import { feedbackProblems } from './feedback.ts';
import { signatureProblems, signatureRefusals } from './signatures.ts';
import { sheetProblems, sheetRefusals } from './sheets.ts';
import { fileProblems, settingsProblems, settingsRefusals } from './settings.ts';

const staffUnknown = 'Nid yw’r person hwn ar y staff mwyach.';

export const staffErrors: typeof english = {
	problems: {
		...feedbackProblems,
		...sheetProblems,
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
		colleague_missing: 'Dewiswch i bwy yr ydych yn gofyn.',
		question_missing: 'Ysgrifennwch eich cwestiwn.',
		question_too_long: `Gwnewch y cwestiwn yn fyrrach: ${sayNumber(moderationLimits.note)} nod ar y mwyaf.`,
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
		notice_en_missing: 'Ysgrifennwch yr hysbysiad yn Saesneg.',
		notice_en_too_long: `Gwnewch yr hysbysiad Saesneg yn fyrrach: ${sayNumber(upkeepLimits.notice)} nod ar y mwyaf.`,
		notice_cy_missing: 'Ysgrifennwch yr hysbysiad yn Gymraeg.',
		notice_cy_too_long: `Gwnewch yr hysbysiad Cymraeg yn fyrrach: ${sayNumber(upkeepLimits.notice)} nod ar y mwyaf.`,
		keep_until_missing: 'Rhowch y diwrnod olaf, gyda’r diwrnod, y mis a’r flwyddyn.',
		day_missing: 'Dewiswch y diwrnod.',
		begins_missing: 'Rhowch yr amser, er enghraifft 18:30.',
		place_en_missing: 'Dywedwch yn Saesneg ble y mae.',
		place_en_too_long: 'Gwnewch y lle yn Saesneg yn fyrrach: 200 nod ar y mwyaf.',
		place_cy_missing: 'Dywedwch yn Gymraeg ble y mae.',
		place_cy_too_long: 'Gwnewch y lle yn Gymraeg yn fyrrach: 200 nod ar y mwyaf.',
		reason_en_missing: 'Dywedwch yn Saesneg pam y mae wedi’i chanslo.',
		reason_en_too_long: `Gwnewch y rheswm yn Saesneg yn fyrrach: ${sayNumber(moderationLimits.reason)} nod ar y mwyaf.`,
		reason_cy_missing: 'Dywedwch yn Gymraeg pam y mae wedi’i chanslo.',
		reason_cy_too_long: `Gwnewch y rheswm yn Gymraeg yn fyrrach: ${sayNumber(moderationLimits.reason)} nod ar y mwyaf.`,
		held_on_missing: 'Dewiswch ddiwrnod y ddadl.',
		summary_en_missing: 'Dywedwch yn Saesneg beth a benderfynwyd.',
		summary_en_too_long: `Gwnewch y geiriau Saesneg yn fyrrach: ${sayNumber(moderationLimits.response)} nod ar y mwyaf.`,
		summary_cy_missing: 'Dywedwch yn Gymraeg beth a benderfynwyd.',
		summary_cy_too_long: `Gwnewch y geiriau Cymraeg yn fyrrach: ${sayNumber(moderationLimits.response)} nod ar y mwyaf.`,
		link_wrong: 'Rhowch y cyfeiriad gwe cyfan, gan ddechrau â https://. Neu gadewch hwn yn wag.',
		verdict_missing: 'Dewiswch beth mae’r cyngor yn ei ddweud, mewn gair.',
		code_missing: 'Dewiswch reswm.',
		...signatureProblems,
		rule_not_a_number: 'Rhowch rif cyfan, fel 30.',
		email_wrong: 'Ysgrifennwch y cyfeiriad e-bost yn llawn, fel enw@example.org.',
		helping_place_missing: 'Dewiswch ble ydych chi’n helpu.',
		help_reason_missing: 'Dewiswch pam maent yn gofyn am help.',
		channel_missing: 'Dewiswch sut y daeth y neges.',
		received_on_missing: 'Rhowch y diwrnod y daeth, gyda’r diwrnod, y mis a’r flwyddyn.',
		help_lang_missing: 'Dewiswch yr iaith.',
		consent_missing:
			'Ticiwch y blwch hwn pan fydd y person wedi gofyn i chi ac wedi clywed sut yr ydym yn ei ddefnyddio.',
		support_address_missing: 'Ysgrifennwch y cyfeiriad cyfan a roddwyd i’r person.',
		updates_need_email: 'Rhowch eu cyfeiriad e-bost, neu tynnwch y tic o’r blwch newyddion.',
		postcode_missing: 'Ysgrifennwch eu cod post.',
		topic_missing: 'Dewiswch am beth mae’r neges.',
		message_missing: 'Ysgrifennwch eu neges.',
		reference_missing: 'Ysgrifennwch y cyfeirnod sydd ar eu slip.',
		reference_wrong: 'Nid hwn yw cyfeirnod y ddeiseb hon. Gwiriwch ef gyda’r person.',
		held_missing: 'Ysgrifennwch gyfeiriad e-bost, rhif ffôn neu gyfeirnod.',
		held_wrong:
			'Nid yw hwn yn gyfeiriad e-bost, rhif ffôn neu gyfeirnod cyfan. Gwiriwch ef gyda’r person.',
		persons_missing: 'Ticiwch pwy sy’n gofyn.',
	},
	files: fileProblems,
	refusals: {
		helping_ended:
			'Roedd y ffurflen hon ar gyfer person arall, neu roeddech wedi rhoi’r gorau i helpu. Ni chadwyd dim.',
		consent_missing:
			'Ticiwch y blwch hwn pan fydd y person wedi gofyn i chi ac wedi clywed sut yr ydym yn ei ddefnyddio.',
		petition_closed: 'Ni all pobl lofnodi’r ddeiseb hon mwyach. Ni chadwyd dim.',
		mails_used_up:
			'Aeth gormod o e-byst i’r cyfeiriad hwn, felly ni chafodd dim ei gadw. Rhowch gynnig arall arni’n nes ymlaen.',
		signing_paused:
			'Mae llofnodi wedi’i oedi ar hyn o bryd, felly ni chadwyd dim. Ysgrifennwch beth maent ei eisiau, a rhowch gynnig arall arni’n nes ymlaen.',
		support_unknown: 'Nid oes deiseb yn y cyfeiriad hwn. Gwiriwch ef gyda’r person.',
		support_over:
			'Nid oes angen cefnogwyr ar y ddeiseb hon mwyach. Os yw’n agored, llofnodwch hi ar ran y person.',
		support_enough:
			'Ni all rhagor o bobl gefnogi’r ddeiseb hon cyn iddi agor. Gall y person ei llofnodi bryd hynny.',
		already_counted:
			'Mae’r person hwn eisoes wedi’i gyfrif ar y ddeiseb hon. Nid oes dim arall i’w wneud.',
		reason_names_person:
			'Tynnwch enwau, cyfeiriadau a rhifau o’r rheswm. Mae’n cael ei gadw am byth.',
		received_in_future: 'Mae’r diwrnod hwn eto i ddod. Rhowch y diwrnod y daeth y neges.',
		received_too_long_ago: 'Mae’r diwrnod hwn yn rhy bell yn ôl. Gwiriwch y mis a’r flwyddyn.',
		...sheetRefusals,
		...settingsRefusals,
		staff_unknown: staffUnknown,
		staff_exists:
			'Mae rhywun â’r cyfeiriad hwn ar y staff eisoes. Newidiwch y person hwnnw yn y rhestr.',
		last_administrator:
			'Mae angen gweinyddwr ar yr hwb, a hwn yw’r unig un. Gwnewch rywun arall yn weinyddwr yn gyntaf.',
		petition_unknown: 'Nid yw’r ddeiseb hon yma mwyach.',
		petition_removed: 'Tynnwyd y ddeiseb hon oddi ar y wefan.',
		petition_changed_meanwhile:
			'Gwnaeth cydweithiwr rywbeth â’r ddeiseb hon tra oeddech yma. Isod mae’r hyn y mae’n ei ddweud nawr. Pwyswch y botwm eto os ydych yn siŵr.',
		petition_of_nobody:
			'Mae manylion y person a ddechreuodd y ddeiseb hon wedi’u dileu. Ni all agor. Gwrthodwch hi.',
		reference_wrong: 'Nid hwn yw cyfeirnod y ddeiseb hon. Gwiriwch ef gyda’r person.',
		amend_too_late:
			'Mae’r ddeiseb hon wedi’i newid unwaith eisoes. Gall y person ddechrau un arall.',
		petition_taken:
			'Mae cydweithiwr wedi cymryd y ddeiseb hon drosodd. Ewch yn ôl ati, a chymerwch hi drosodd os ydych am benderfynu.',
		colleague_unknown: 'Ni all y person hwn ddarllen deisebau mwyach. Dewiswch rywun arall.',
		act_not_possible: 'Nid yw hyn yn bosibl mwyach. Ewch yn ôl i weld beth y gallwch ei wneud.',
		feedback_unknown: 'Nid yw’r neges hon yma mwyach.',
		feedback_changed_meanwhile:
			'Gwnaeth rhywun rywbeth â’r neges hon tra oeddech yma. Isod mae’r hyn y mae’n ei ddweud nawr. Pwyswch y botwm eto os ydych yn siŵr.',
		feedback_taken:
			'Mae cydweithiwr wedi cymryd y neges hon drosodd. Ewch yn ôl ati, a chymerwch hi drosodd os ydych am ateb.',
		feedback_merged:
			'Mae’r neges hon yn cael ei hateb gydag un arall. Ewch yn ôl ac agorwch honno.',
		merge_not_possible:
			'Dewiswch neges arall sy’n dal i aros am ateb ac nad yw wedi’i huno ag un arall.',
		message_unknown: 'Nid yw’r testun hwn yma mwyach.',
		photo_unknown: 'Nid yw’r llun yma mwyach.',
		key_wrong: 'Na: nid dyma bedwar gair y cyfeirnod hwn. Gofynnwch i’r person eu darllen eto.',
		too_many_checks: ({ wait }) =>
			`Rydych wedi gwirio geiriau’n aml iawn, felly ni chyfrifodd y gwiriad hwn. Arhoswch ${wait}, yna pwyswch y botwm eto.`,
		reopen_over:
			'Mae’r amser i ailagor y neges hon ar ben. Cofnodwch yr hyn a ddywedir fel neges newydd yn lle hynny.',
		feedback_step_over:
			'Nid yw hyn yn bosibl mwyach gyda’r neges hon, felly ni chadwyd dim. Llwythwch y dudalen eto i weld beth sy’n bosibl.',
		sender_unreachable: 'Ni adawodd y person hwn ffordd i gysylltu.',
		publishing_not_permitted: 'Ni roddodd y person hwn ganiatâd i gyhoeddi’r neges.',
		...signatureRefusals,
		debate_held: 'Mae’r ddadl hon wedi’i chofnodi, felly ni all ei diwrnod newid.',
		debate_not_planned: 'Nid oes dadl wedi’i threfnu, felly nid oes dim i’w ganslo.',
		debate_past: 'Mae’r diwrnod a’r amser hyn wedi bod. Rhowch pryd y bydd y ddadl.',
		debate_future: 'Nid yw’r diwrnod hwn wedi cyrraedd. Rhowch y diwrnod y bu’r ddadl.',
		rule_unknown: 'Nid oes rheol o’r fath.',
		rule_changed_meanwhile:
			'Newidiodd rhywun arall y rheol hon tra oeddech yma. Mae’r frawddeg uwchben y blwch yn dweud beth ydyw nawr. I gadw eich rhif chi beth bynnag, pwyswch Cadw.',
		rule_out_of_range: 'Rhowch rif o fewn y terfynau sydd uwchben y blwch.',
		keep_until_past: 'Dewiswch ddiwrnod sydd heb ddod i ben eto.',
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
			text: 'Gwiriwch y cyfeiriad gwe. Efallai hefyd fod y dudalen wedi’i thynnu oddi ar y wefan.',
		},
		503: {
			title: 'Ni allwn wneud hynny ar hyn o bryd',
			text: 'Mae rhywbeth o’i le ar ein hochr ni, ac nid eich bai chi yw hyn. Ni chafodd dim ei gadw.',
			more: 'Arhoswch funud, yna ail-lwythwch y dudalen hon. Os oeddech yn llenwi ffurflen, mae hynny’n ei hanfon eto.',
		},
	},
};
