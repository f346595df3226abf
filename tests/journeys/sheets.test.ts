import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { expect, inject, test } from 'vitest';
import { paths } from '#domain/paths.ts';
import { strings } from '#strings/index.ts';
import { staffStrings } from '#strings/staff.ts';
import { newVisitor, open } from '../setup/browser.ts';
import { fill, press, textAt } from '../setup/forms.ts';
import { newStaff, signIn } from '../setup/staff.ts';
import { pathOf } from './walk.ts';

const { url, database } = inject('hub');
const { problems, sheets: words } = staffStrings('en');
const { signatures } = strings('en').petitions;
const send = 'main form button[type=submit]';

async function openPetition(): Promise<string> {
	const slug = `paper-${randomUUID()}`;
	const client = new pg.Client({ connectionString: database });
	await client.connect();
	await client.query(
		`insert into app.petitions (slug, lang, action, background, state, opened_at, closes_on)
		values ($1, 'en', 'Mend the clock', 'It stopped.', 'open', now(), '2099-12-31')`,
		[slug],
	);
	await client.end();
	return slug;
}

test('without scripts, an officer enters a sheet, corrects a slip, enters it again, adds a line and withdraws it', async () => {
	const slug = await openPetition();
	const page = await newVisitor({ scripts: false });
	await signIn(page, await newStaff('officer'));
	await press(page, `a[href="${paths.staffSheets}"]`);
	await press(page, `a[href="${paths.staffEnterSheet(slug)}"]`);
	const number = await page.$eval('#sheet', (field) => (field as HTMLInputElement).value);

	expect(await press(page, send)).toBe(422);
	expect(await textAt(page, '#error-summary')).toContain(problems.lines_missing);
	const typed = {
		...{ name_1: 'Ann-Marie Jones', postcode_1: 'tb12ab', phone_1: '01632 960123' },
		...{ name_2: 'ann marie jones.', postcode_2: 'TB1 2AB', unreadable_3: true as const },
	};
	await fill(page, {
		...typed,
		paste: 'Bob Rowe\t1 Mill Lane\tTB1 2A\nCai Rowe\tTB1 2AD\t01632 960124',
	});
	expect(await press(page, send)).toBe(422);
	expect(await textAt(page, '#error-summary')).toContain(words.form.onLine(4, ''));
	await fill(page, { postcode_4: 'TB1 2AE' });
	expect(await press(page, send)).toBe(200);
	expect(pathOf(page)).toBe(paths.staffSheet(number));
	expect(await textAt(page, '.notice')).toBe(words.sheet.added(3, signatures(3)));
	const { outcomes } = words.sheet;
	const shown = () =>
		page.$$eval('tbody td', (cells) => cells.map((cell) => cell.textContent.trim()));
	expect(await shown()).toEqual([
		...[outcomes.counted, outcomes.repeated, outcomes.unreadable],
		...[outcomes.counted, outcomes.counted],
	]);

	// The same lines again, under a new number.
	await open(page, url + paths.staffEnterSheet(slug));
	await fill(page, { ...typed, paste: 'Bob Rowe\tTB1 2AE\nCai Rowe\tTB1 2AD' });
	expect(await press(page, send)).toBe(200);
	expect(pathOf(page)).toBe(paths.staffSheet(number));
	expect(await textAt(page, '.notice')).toBe(words.sheet.known(signatures(3)));

	await press(page, `a[href="${paths.staffEnterSheet(slug)}?sheet=${number}"]`);
	expect(await page.$('#name_1')).toBeNull();
	await fill(page, { name_3: 'Dai Rowe', postcode_3: 'TB1 2AF' });
	expect(await press(page, send)).toBe(200);
	expect(await textAt(page, '.notice')).toBe(words.sheet.added(1, signatures(4)));

	await press(page, `a[href="${paths.staffWithdrawSheet(number)}"]`);
	expect(await press(page, send)).toBe(422);
	await fill(page, { reason: 'The sheet is of another petition.' });
	expect(await press(page, send)).toBe(200);
	expect(await textAt(page, '.notice')).toBe(words.sheet.removed(4, signatures(0)));
	expect(await textAt(page, 'main')).toContain('The sheet is of another petition.');
	expect(await page.$(`a[href="${paths.staffWithdrawSheet(number)}"]`)).toBeNull();
});

test('a sheet prints on one page of A4, as usual and in large print, with nothing else', async () => {
	const page = await newVisitor({ scripts: false });
	for (const path of [paths.sheet, paths.largeSheet]) {
		await open(page, url + path('crossing-on-mill-lane'));
		const pdf = Buffer.from(await page.pdf({ preferCSSPageSize: true })).toString('latin1');
		expect(pdf.match(/\/MediaBox/g)).toHaveLength(1);
		await page.emulateMediaType('print');
		const seen = await page.$$eval('main > *, header, footer', (all) =>
			all.filter((each) => each.checkVisibility()).map(({ className }) => className.split(' ')[0]),
		);
		await page.emulateMediaType();
		// The heading is a small line above the sheet.
		expect(seen).toEqual(['', 'paper']);
	}
});
