import type { Page } from 'puppeteer';

/** What Word 365 puts on the clipboard for a long report: its styles, smart tags, lists that are no lists, and pictures on its own disk. */
export function wordClipboard(words: number): string {
	const sections = Array.from({ length: Math.ceil(words / WORDS_IN_SECTION) }, (_, at) =>
		section(at + 1),
	);
	return HEAD + sections.join('\n') + FOOT;
}

/** Puts HTML on the clipboard as another program does, presses Ctrl and V, and waits until the text is drawn. */
export async function paste(page: Page, html: string) {
	await page.evaluate((html) => {
		const fill = (event: ClipboardEvent) => {
			event.clipboardData!.setData('text/html', html);
			event.preventDefault();
		};
		document.addEventListener('copy', fill, { once: true, capture: true });
		document.execCommand('copy');
	}, html);
	await page.keyboard.down('Control');
	await page.keyboard.press('KeyV', { commands: ['Paste'] });
	await page.keyboard.up('Control');
	await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))));
}

function section(number: number): string {
	return [
		`<h2 style='mso-list:l1 level2 lfo3'>Part ${number}<o:p></o:p></h2>`,
		...Array.from({ length: 9 }, () => paragraph(SENTENCES)),
		item('First', 1, '·'),
		item('Below the first', 2, 'o'),
		item('Second', 1, '·'),
		...(number % 20 === 1 ? [PICTURE, TABLE] : []),
	].join('\n');
}

function paragraph(text: string): string {
	return `<p class=MsoNormal style='margin-bottom:8.0pt;line-height:107%'><span lang=EN-GB style='font-size:11.0pt;font-family:"Calibri",sans-serif;mso-ascii-theme-font:minor-latin;mso-fareast-language:EN-US'>${text}<o:p></o:p></span></p>`;
}

function item(text: string, level: number, bullet: string): string {
	return `<p class=MsoListParagraphCxSpMiddle style='margin-left:${36 * level}.0pt;text-indent:-18.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='font-family:Symbol;mso-bidi-font-family:Symbol'><span style='mso-list:Ignore'>${bullet}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${text}<o:p></o:p></p>`;
}

const WORDS_IN_SECTION = 170;
const SENTENCES =
	'The council met in <st1:place w:st="on"><st1:City w:st="on">Thornbeck</st1:City></st1:place> and agreed the plan. ' +
	'It pays for <b style=\'mso-bidi-font-weight:normal\'>new lamps</b> by the <a href="https://example.org/beck">beck</a>.';
const PICTURE = `<p class=MsoNormal><!--[if gte vml 1]><v:shape id="Picture_x0020_1" o:spid="_x0000_i1025" type="#_x0000_t75" style='width:451.5pt;height:300pt'><v:imagedata src="file:///C:/Users/SIONED~1/AppData/Local/Temp/msohtmlclip1/01/clip_image001.jpg" o:title=""/></v:shape><![endif]--><![if !vml]><img width=602 height=400 src="file:///C:/Users/SIONED~1/AppData/Local/Temp/msohtmlclip1/01/clip_image002.jpg" v:shapes="Picture_x0020_1"><![endif]><o:p></o:p></p>`;
const TABLE = `<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;mso-yfti-tbllook:1184'><tr style='mso-yfti-irow:0'><td width=301 valign=top style='width:225.4pt;border:solid windowtext 1.0pt'><p class=MsoNormal>Lamps<o:p></o:p></p></td><td width=301><p class=MsoNormal>14<o:p></o:p></p></td></tr></table>`;
const HEAD = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns:st1="urn:schemas-microsoft-com:office:smarttags" xmlns="http://www.w3.org/TR/REC-html40"><head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=ProgId content=Word.Document><meta name=Generator content="Microsoft Word 15"><link rel=File-List href="file:///C:/Users/SIONED~1/AppData/Local/Temp/msohtmlclip1/01/clip_filelist.xml"><!--[if gte mso 9]><xml><o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--><style><!-- @font-face {font-family:Calibri; mso-font-charset:0;} p.MsoNormal, li.MsoNormal {mso-style-unhide:no; margin-bottom:8.0pt;} @page WordSection1 {size:595.3pt 841.9pt;} div.WordSection1 {page:WordSection1;} --></style></head><body lang=EN-GB style='tab-interval:36.0pt;word-wrap:break-word'><!--StartFragment-->`;
const FOOT = '<!--EndFragment--></body></html>';
