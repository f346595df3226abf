import { sheetLimits, sheetLines } from '#domain/sheet.ts';
import { sayNumber } from '#domain/number.ts';
import type {
	sheetProblems as englishProblems,
	sheetRefusals as englishRefusals,
	staffSheets as english,
} from '../../en/staff/sheets.ts';

export const staffSheets: typeof english = {
	title: 'Taflenni papur',
	lede: 'Rhowch lofnodion taflen bapur i mewn. Mae pob person yn cyfrif unwaith, ar bapur ac ar-lein gyda’i gilydd.',
	find: 'Dod o hyd i daflen yn ôl ei rhif',
	number: 'Rhif y daflen',
	numberHint:
		'Mae wedi’i argraffu ar y daflen. Os nad oes rhif ar y papur, ysgrifennwch y rhif hwn yn y blwch ar ei gyfer.',
	numberKnown: 'Y rhif ar y papur, fel K7RM-2WQ9C.',
	open: 'Agor',
	petitions: 'Deisebau y gallwch roi taflenni i mewn ar eu cyfer',
	noPetitions: 'Ni allwch roi taflenni i mewn ar gyfer unrhyw ddeiseb nawr.',
	until: (day) => `Y diwrnod olaf i roi taflenni i mewn: ${day}.`,
	enter: 'Rhoi taflen i mewn',
	print: 'Argraffu taflenni',
	all: 'Taflenni a roddwyd i mewn',
	ofPetition: 'Ei thaflenni',
	everything: 'Pob deiseb',
	none: 'Ni roddwyd taflen i mewn eto.',
	counts: (counted, lines) => `${sayNumber(counted)} o ${sayNumber(lines)} llinell yn cyfrif`,
	enteredBy: (name, when) => `Rhoddwyd i mewn gan ${name}, ${when}`,
	withdrawnBy: (name, when) => `Tynnwyd yn ôl gan ${name}, ${when}`,
	withdrawn: 'Tynnwyd yn ôl',
	form: {
		title: 'Rhoi taflen i mewn',
		text: 'Teipiwch yr hyn sydd ar y papur, fesul llinell. Mae’r fysell Tab yn mynd â chi i’r blwch nesaf. Gadewch linellau gwag yn wag. Nid ydym byth yn cadw’r cyfeiriad stryd.',
		line: (line) => `Llinell ${line}`,
		onLine: (line, problem) => `Llinell ${line}: ${problem}`,
		name: 'Enw llawn',
		postcode: 'Cod post',
		phone: 'Ffôn',
		unreadable: 'Annarllenadwy',
		paste: 'Neu gludwch resi o daenlen',
		pasteHint: `Colofnau: enw, cyfeiriad, cod post, ffôn. Gall y cyfeiriad a’r ffôn fod ar goll. ${sheetLines.most} llinell ar y mwyaf. Daw’r rhesi ar ôl y llinellau uchod.`,
		button: 'Rhoi’r daflen hon i mewn',
	},
	sheet: {
		title: (sheet) => `Taflen ${sheet}`,
		added: (added, count) =>
			`Cadwyd. Llinellau o’r daflen hon sydd newydd eu cyfrif: ${sayNumber(added)}. Ar y ddeiseb: ${count}.`,
		known: (count) =>
			`Rhoddwyd y daflen hon i mewn o’r blaen, felly nid ychwanegwyd dim. Ar y ddeiseb: ${count}.`,
		removed: (removed, count) =>
			`Tynnwyd y daflen yn ôl. Llofnodion a dynnwyd: ${sayNumber(removed)}. Ar y ddeiseb: ${count}.`,
		lines: 'Beth ddigwyddodd i bob llinell',
		line: 'Llinell',
		outcome: 'Canlyniad',
		outcomes: {
			counted: 'Yn cyfrif',
			duplicate: 'Dyblyg: mae’r person hwn wedi llofnodi eisoes',
			repeated: 'Ailadrodd: mae’r un person ar linell gynharach',
			unreadable: 'Annarllenadwy',
			taken_off: 'Tynnwyd oddi ar y cyfrif',
		},
		outside: 'ddim o’r ardal, neu nid yw’r lle’n hysbys',
		more: 'Ychwanegu llinellau, neu gywiro llinellau nad ydynt yn cyfrif',
		next: 'Rhoi taflen nesaf y ddeiseb hon i mewn',
		signatures: 'Llofnodion y daflen hon',
		withdraw: 'Tynnu’r daflen hon yn ôl',
		reason: 'Pam y’i tynnwyd yn ôl',
	},
	withdrawal: {
		title: (sheet) => `Tynnu taflen ${sheet} yn ôl`,
		text: (counted) =>
			`Llofnodion sy’n dod oddi ar y cyfrif: ${sayNumber(counted)}. Nid yw llofnod neb arall yn newid. Ni allwch ddadwneud hyn, ond gallwch roi’r papur i mewn eto o dan rif newydd.`,
		reason: 'Pam?',
		hint: 'Mae cydweithwyr yn gweld hyn wrth y daflen. Peidiwch ag enwi person.',
		button: 'Tynnu’r daflen yn ôl',
		back: 'Yn ôl at y daflen',
	},
	printing: {
		title: 'Argraffu taflenni',
		text: 'Mae pob taflen yn cael ei rhif ei hun, a chod sgwâr sy’n agor y ffurflen ar ei chyfer. Rhannwch y taflenni hyn wrth y ddesg ac mewn lleoedd.',
		copies: 'Sawl taflen?',
		size: 'Pa faint?',
		usual: (lines) => `Maint arferol, ${lines} llinell`,
		large: (lines) => `Print bras, ${lines} llinell`,
		make: 'Gwneud taflenni newydd',
		ready: (sheets) =>
			sheets === 1
				? 'Nawr argraffwch y dudalen hon. Dim ond y daflen a ddaw allan.'
				: `Nawr argraffwch y dudalen hon. Dim ond y taflenni a ddaw allan (${sheets}), pob un ar ei thudalen ei hun.`,
	},
};

export const sheetProblems: typeof englishProblems = {
	sheet_wrong: 'Nid yw’r rhif hwn yn iawn. Cymharwch ef â’r papur: mae’n edrych fel K7RM-2WQ9C.',
	lines_missing: 'Rhowch o leiaf un llinell i mewn.',
	phone_too_long: `Gwnewch y rhif ffôn yn fyrrach: ${sheetLimits.phone} nod ar y mwyaf.`,
	too_many_lines: `Mae ${sheetLines.most} llinell ar daflen ar y mwyaf. Nid oedd lle i’r rhesi hyn.`,
};

export const sheetRefusals: typeof englishRefusals = {
	sheet_unknown: 'Ni roddwyd taflen â’r rhif hwn i mewn eto.',
	sheet_withdrawn:
		'Tynnodd cydweithiwr y daflen â’r rhif hwn yn ôl. I roi’r papur i mewn eto, ysgrifennwch rif arall arno.',
	sheet_of_other_petition:
		'Mae’r daflen â’r rhif hwn yn perthyn i ddeiseb arall. Cymharwch y rhif, a’r ddeiseb, â’r papur.',
	sheet_line_taken:
		'Mae llinell o’r daflen hon yn cyfrif dros rywun arall eisoes. Ni chadwyd dim. Cymharwch y rhif a’r llinellau â’r papur.',
	paper_over: 'Mae’r amser i roi taflenni’r ddeiseb hon i mewn ar ben. Ni chadwyd dim.',
	sheets_used_up: ({ wait }) =>
		`Rydych wedi rhoi cynifer o daflenni i mewn ag y gall un person am y tro. Ni chadwyd dim, ac mae eich llinellau yma o hyd. Arhoswch ${wait}, neu gofynnwch i gydweithiwr, neu i weinyddwr godi’r terfyn.`,
};
