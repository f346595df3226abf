/** Names as people have them: the form and the database take each as it is. */
export const takenNames = [
	// One word, one letter, many words
	...['Cher', 'M', 'O', 'Prince', 'Null', 'True', 'Ng'],
	...['Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch Jones', 'x'.repeat(150)],
	'Pablo Diego José Francisco de Paula Juan Nepomuceno María de los Remedios Cipriano de la Santísima Trinidad Ruiz y Picasso',
	// Signs
	...["Brenda O'Neill", 'Brenda O’Neill', "'t Hooft", "d'Arcy", 'Jean-Luc', 'Anne-Marie Smith'],
	...[
		'J/ Smith',
		'vader,darth',
		'Smith,J.',
		'Ann (Nan) Jones',
		'Anne Marie “Nan” Lee',
		'Ann & Bob',
	],
	...[
		'Kahente:ri',
		'S:t Johansson',
		'Gal·la Puig',
		'Kaʻiulani',
		'Ann Smith c/o St. Anne',
		'😀 Ann',
	],
	// Dots
	...['J. R. R. Tolkien', 'J.R.R. Tolkien', 'J.R.R.Tolkien', 'j.r.r. tolkien', 'M. de Vries'],
	...['M.de Vries', 'J.-P.Sartre', 'St.John Smith', 'st.john smith', 'Jean d’Arcy-St.John'],
	...['Dr. Co Smith-Net', 'Dr.Ann Jones', 'Md.Rahman', 'Mohd.Ali', 'Ma.Theresa Cruz', 'J.Co'],
	...['Ann Jones Ph.D', 'Ann Jones B.Com', 'O.B.E. Smith', 'Ann Jones.', 'А.С.Пушкин'],
	...['Дж.Р.Р.Толкин', 'د.أحمد علي', 'எம்.ஜி.ராமச்சந்திரன்', 'மு.க.ஸ்டாலின்', 'एम.के.गांधी', 'ด.ช.สมชาย'],
	...shortened(
		'abd capt ch chas chr cllr col dip dr fr gen geo gh hon ing jas jr kh lt ma mc md mgr mohd mr mrs ms mt muh muhd mx ph prof rev sgt sh sk smt sr st sta ste sto th thos wm дж св',
	),
	// Digits
	...['Ann Jones 3rd', 'John Smith 2', 'Ann Jones 1985', 'X Æ A-12', 'Ann 12345'],
	// Scripts
	...['Siân ap Rhys', 'Nguyễn Thị Minh Khai', 'Łukasz Zieliński', 'Işıl Yılmaz', 'Þóra Æsa'],
	...['محمد علي', 'علی\u200cرضا', 'שרה כהן', 'ශ්\u200dරී ලංකා', 'ஜெயலலிதா', 'ณัฐพล', 'ᠪᠠᠲᠤ', 'ⵎⵓⵃⴰⵏⴷ'],
	...[
		'王秀英',
		'约翰·史密斯',
		'阿卜杜热西提·阿卜杜热合曼',
		'홍길동',
		'アブドゥル・ラフマーン',
		'王'.repeat(30),
	],
];

/** What is no name, and why. The database refuses each as well. */
export const refusedNames: [string, string][] = [
	...[
		'',
		'12345',
		'...',
		'\u0301\u0301',
		'\u2800',
		'\u3164',
		'\u115f\u1160',
		'\uffa0',
		'😀',
		'\ufe0f',
	].map(because('name_missing')),
	...['\u00ad\u200b\u2060', '\u{e0041}', '\u200d', '\u{e0101}'].map(because('name_missing')),
	...['x'.repeat(151), '王'.repeat(31), '加微信领取大奖'.repeat(28), 'ｱ'.repeat(31)].map(
		because('name_too_long'),
	),
	...['=HYPERLINK("x")', '+44 Smith', '-1+1', '@SUM(A1)', '＝1+1', '\u2060=1+1'].map(
		because('name_formula'),
	),
	...['evil.ai', 'Claim your prize at evil.ai before midnight', 'bit.ly', 'spam.de'].map(
		because('name_link'),
	),
	...['casino-win.pw', '1.2.3.4/x', '1.2.3.4', '<a href=//evil.ai>', 'EVIL.AI', 'Evil.Shop'].map(
		because('name_link'),
	),
	...[
		'See https://example.org now',
		'ftp://x',
		'//evil',
		'\\\\evil\\x',
		'tel:123',
		'javascript:x',
	].map(because('name_link')),
	...['Visit www.e', 'a.evil.ai', 'evil.ai.', '(evil.ai)', 'evil.ai,Ann', 'st.evil.com'].map(
		because('name_link'),
	),
	...[
		'x.com',
		't.me',
		'Go t.co/a',
		'Go evil.de:80',
		'xn--e1a.xn--p1ai',
		'пример.рф',
		'例子.中国',
	].map(because('name_link')),
	...['ｅｖｉｌ．ａｉ', 'evil。com', 'evil｡com', 'evil․com', 'bit.ly／x', 'ｗｗｗ．evil．ｄｅ'].map(
		because('name_link'),
	),
	...['evil\u200b.com', 'evil.c\u200dom', 'ev\u00adil.ai'].map(because('name_link')),
	...['ann@example.org', 'mailto:x@y.zz', 'x@y', 'Ann @evil', 'ann＠example．org'].map(
		because('name_email'),
	),
	...['call 01632 960100', 'Ann +441632960100', 'Ann 0-1-6-3-2-9', '123456 Ann'].map(
		because('name_phone'),
	),
	...['Ann ٠١٦٣٢٩٦٠١٠٠', 'Ann ０１６３２９６０１００', 'Ann १२३४५६', 'Ann ①②③④⑤⑥'].map(
		because('name_phone'),
	),
];

/** Titles and first names that are written short, before another name without a space. */
function shortened(words: string) {
	return words.split(' ').map((word) => `${word}.Jones`);
}

function because(reason: string) {
	return (name: string): [string, string] => [name, reason];
}
