import { keepSeconds } from '#domain/open-data.ts';
import type { openData as english } from '../en/open-data.ts';

export const openData: typeof english = {
	title: 'Deisebau fel data',
	summary:
		'Gallwch gael rhifau pob deiseb fel ffeiliau, ar gyfer taenlen neu raglen. Maent am ddim, ac nid oes angen gofyn.',
	spreadsheet: 'Ar gyfer taenlen',
	spreadsheetText:
		'Mae’r ffeiliau hyn yn agor yn Excel, LibreOffice a thaenlenni eraill. Mae pob llinell yn y rhestr hon yn un ddeiseb:',
	list: 'Pob deiseb (CSV)',
	oneText:
		'Mae dwy ffeil arall ar dudalen pob deiseb: yr hyn a wyddom am y ddeiseb honno, a faint o bobl oedd wedi llofnodi ar ddiwedd pob diwrnod.',
	petitions: 'Gweld pob deiseb',
	programs: 'Ar gyfer rhaglen',
	programsText:
		'Yr un data fel JSON. Mae disgrifiad ar ffurf OpenAPI yn dweud beth sydd ym mhob ffeil a beth yw ystyr pob maes.',
	listJson: 'Pob deiseb (JSON)',
	openApi: 'Disgrifiad o’r data (OpenAPI)',
	programsDetails: [
		'Gall unrhyw wefan ddarllen y cyfeiriadau hyn. Nid oes angen allwedd.',
		'Mae rhestr yn cynnwys 500 o ddeisebau ar y mwyaf. Ychwanegwch ?page=2 i gael y rhai nesaf.',
		`Gallwch gadw ateb am ddeisebau am ${keepSeconds.petitions} eiliad, a ffigurau adborth am ${keepSeconds.figures / 60} munud. Mae gan bob ateb ETag.`,
		'Mae deiseb a dynnwyd oddi ar y wefan yn ateb â 410, ac un nad yw’n bod â 404. JSON yw’r neges.',
	],
	means: 'Beth yw ystyr y rhifau',
	meansDetails: (smallest) => [
		'Mae’r cyfrif yn cynnwys llofnodion ar y wefan hon, ar bapur, wrth ddesg a dros y ffôn. Mae llofnodion ar y wefan hon yn cyfrif ar ôl i bobl eu cadarnhau. Mae’r cyfrif yn fanwl gywir.',
		`Nid yw rhifau fesul ardal na ffordd o lofnodi yn cael eu dangos os ydynt yn llai na ${smallest}. Weithiau rydym yn cadw un rhif arall yn ôl, fel na all neb gyfrifo’r un bach. Os yw’r hyn sydd ar ôl yn rhy ychydig, nid ydym yn dangos tabl.`,
		'Nid oes llofnodion gan ardal na ffordd o lofnodi nad yw mewn tabl.',
		'Mae rhif pob diwrnod yn cael ei nodi ar ôl hanner nos ac nid yw byth yn newid. Pan fydd llofnod yn cael ei dynnu wedyn, dim ond rhif heddiw sy’n gostwng.',
		'Mae’r testunau yn yr iaith yr ysgrifennwyd hwy ynddi. Mae atebion y cyngor, a pham y caeodd ddeiseb yn gynnar, yn Gymraeg ac yn Saesneg.',
	],
	never: 'Yr hyn nad yw byth yn y data',
	neverText:
		'Enwau a manylion y bobl a lofnododd. Nid yw enw’r person a ddechreuodd ddeiseb yn y data oni bai ei fod ar dudalen y ddeiseb honno.',
	careful:
		'Mae collnod o flaen testunau sy’n dechrau â = + - neu @, fel na fydd taenlen yn eu rhedeg fel fformiwla.',
	removed: 'Deisebau a dynnwyd oddi ar y wefan',
	removedText:
		'Pan fyddwn yn tynnu deiseb oddi ar y wefan, byddwn yn tynnu ei data ar unwaith. Mae ei thudalen yn aros nes i’r wefan gael ei hadeiladu eto, ychydig funudau wedyn fel arfer. Ar ôl hynny, mae ei chyfeiriad yn dweud ei bod wedi ei thynnu.',
};
