import { expect, test } from 'vitest';
import { useDatabase } from './database.ts';

const db = useDatabase();

const isOne = async (one: string, other: string) =>
	(await db.rows('select app.name_key($1) = app.name_key($2) as same', [one, other]))[0]?.same;

test.each([
	['case', 'Siân Okafor', 'SIÂN OKAFOR'],
	['spaces', 'Ann Lee', 'Ann  Lee'],
	['a word in two', 'Annmarie Mac Donald', 'Ann Marie MacDonald'],
	['hyphens', 'Ann-Marie Jones', 'Ann Marie Jones'],
	['another hyphen', 'Ann‑Marie', 'Ann–Marie'],
	['initials', 'J. Smith', 'J Smith'],
	['initials without spaces', 'J.R.R. Tolkien', 'J R R Tolkien'],
	['no apostrophe', "O'Brien", 'OBrien'],
	['another apostrophe', "O'Brien", 'O’Brien'],
	['an okina', 'Kaʻiulani', "Ka'iulani"],
	['a dot at the end', 'Ann Jones.', 'Ann Jones'],
	['a comma', 'Ann Jones, MBE', 'Ann Jones MBE'],
	['brackets', 'Ann (Nan) Jones', 'Ann "Nan" Jones'],
	['a heart', 'Ann Jones ❤️', 'Ann Jones'],
	['accents', 'Nguyễn Thị', 'Nguyen Thi'],
	['a composed accent', 'Siân', 'Sia\u0302n'],
	['ß', 'Groß', 'GROSS'],
	['capital ß', 'GROẞ', 'groß'],
	['ø', 'Søren Bøe', 'Soren Boe'],
	['å', 'Åsa', 'Asa'],
	['ł', 'Łukasz', 'Lukasz'],
	['æ', 'Æsa', 'Aesa'],
	['œ', 'Œuvre', 'Oeuvre'],
	['đ', 'Đặng', 'Dang'],
	['ð and þ', 'Þóra Eiðs', 'Thora Eids'],
	['ı, whose capital is I', 'IŞIL', 'Işıl'],
	['İ', 'İpek', 'ipek'],
	['Greek capitals', 'ΓΙΩΡΓΟΣ', 'Γιώργος'],
	['ё, which is printed as е', 'Семён', 'Семен'],
	['points of Arabic', 'محمّد', 'محمد'],
	['points of Hebrew', 'שָׂרָה', 'שרה'],
	['a Persian keyboard', 'علي کريمي', 'علی کریمی'],
	['a joiner', 'علی\u200cرضا', 'علیرضا'],
	['Korean in parts', '홍길동', '홍길동'.normalize('NFD')],
	['half-width kana', 'ｶﾞﾏ', 'ガマ'],
	['full-width letters', 'ＡＮＮ　ＬＥＥ', 'Ann Lee'],
	['Chinese with a space', '王 小明', '王小明'],
	['invisible characters', 'Ann Lee', 'A\u00adn\u200bn\u2060 \u3164L\u115fe\u1160e\uffa0'],
])('one person writes two ways: %s', async (_, one, other) => {
	expect(await isOne(one, other)).toBe(true);
});

test.each([
	['another letter', 'Ann Lee', 'Anna Lee'],
	['another first name of the same initial', 'J Smith', 'Jane Smith'],
	['initials', 'J Smith', 'K Smith'],
	['titles: they may be all that differs at one address', 'Mr J Smith', 'Mrs J Smith'],
	['the second of that name', 'John Smith', 'John Smith II'],
	['the younger', 'John Smith Sr', 'John Smith Jr'],
	['a number', 'John Smith 2', 'John Smith 3'],
	['й', 'Иван Й', 'Иван И'],
	['ї', 'Їжак', 'Іжак'],
	['Cyrillic that looks like Latin', 'Анна', 'Aнна'],
	['hamza', 'رأى', 'راى'],
	['dakuten', 'かい', 'がい'],
	['katakana dakuten', 'カイ', 'ガイ'],
	['handakuten', 'はな', 'ぱな'],
	['a vowel sign of Hindi', 'कि', 'का'],
	['a vowel sign left out', 'कि', 'क'],
	['a vowel sign of Tamil', 'கி', 'கு'],
	['a virama', 'क्म', 'कम'],
	['a vowel sign of Thai', 'กิ', 'กุ'],
	['a vowel sign of Burmese', 'ကို', 'က'],
	['Korean of other parts', '강', '간'],
	['another character of Chinese', '王小明', '王小名'],
	['only signs', '!!', '??'],
	['only marks', '\u0301', '\u0302'],
])('two people have two names: %s', async (_, one, other) => {
	expect(await isOne(one, other)).toBe(false);
});

test('the second person of an address still has a place after the first has signed in two ways', async () => {
	const petition = await db.openPetition();
	const email = 'home@example.org';
	for (const [name, already] of [
		['Ann-Marie O’Brien', false],
		['Ann Marie OBrien.', true],
		['Иван Й', false],
	] as const) {
		const { token_hash } = await db.sign(petition, { email, name });
		expect(await db.call('confirm_signature', { token_hash })).toMatchObject({ already });
	}
	expect(await db.count(petition)).toBe(2);
});
