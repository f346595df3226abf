import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { ElementHandle, Page } from 'puppeteer';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type Lang, langs } from '#domain/language.ts';
import { mostPictureBytes } from '#domain/picture-file.ts';
import { inLang, paths } from '#domain/paths.ts';
import { roles } from '#domain/staff.ts';
import { strings } from '#strings/index.ts';
import { staffStrings } from '#strings/staff.ts';
import { newVisitor, open } from '../setup/browser.ts';
import { fill, focusedId, press, sendButton, textAt } from '../setup/forms.ts';
import { fromPhone, noise, plain } from '../setup/photos.ts';
import { newStaff, signIn } from '../setup/staff.ts';
import { faultsOn } from '../site/accessible.ts';
import { pathOf } from './walk.ts';

const { url, database } = inject('hub');
const button = '#photo-form button';
let folder: string;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'photos-'));
	await writeFile(join(folder, 'phone.jpg'), await fromPhone(plain(1200, 900)));
	await writeFile(join(folder, 'moving.jpg'), await plain().gif().toBuffer());
	await writeFile(join(folder, 'large.png'), await noise(1500, 1200).png().toBuffer());
});
afterAll(() => rm(folder, { recursive: true }));

/** A message that was sent just now; the page is its receipt. */
async function sendMessage(page: Page, lang: Lang): Promise<string> {
	await open(page, url + inLang(lang, paths.feedback));
	await page.$eval('[value=market]', (radio) => (radio as HTMLElement).click());
	await fill(page, { message: `The stalls. ${crypto.randomUUID()}` });
	await press(page, sendButton);
	return await textAt(page, '#reference');
}

async function choose(page: Page, file: string) {
	const field = (await page.$('#photo')) as ElementHandle<HTMLInputElement>;
	await field.uploadFile(join(folder, file));
}

async function kept(reference: string): Promise<Buffer[]> {
	const client = new pg.Client({ connectionString: database });
	await client.connect();
	try {
		const sql = `select kept.photo from app.feedback_photos as kept
			join app.feedback as known on known.id = kept.feedback where known.reference = $1`;
		return (await client.query(sql, [reference])).rows.map(({ photo }) => photo);
	} finally {
		await client.end();
	}
}

describe.each(langs)('a photo without scripts, in %s', (lang) => {
	const words = strings(lang);

	test('follows the message on its receipt; a wrong file is named, and nothing is lost', async () => {
		const page = await newVisitor({ scripts: false });
		const reference = await sendMessage(page, lang);
		await choose(page, 'moving.jpg');
		expect(await press(page, button)).toBe(422);
		expect(await textAt(page, '#photo-error')).toBe(words.errors.refusal.photo_kind);
		expect(await textAt(page, 'main')).toContain(words.feedback.photo.safe);
		await press(page, 'a[hreflang]');
		await press(page, 'a[hreflang]');
		const checked = await newVisitor();
		await open(checked, page.url());
		expect(await faultsOn(checked, { width: 320, standard: 'WCAG2AAA' })).toEqual([]);
		await choose(page, 'phone.jpg');
		expect(await press(page, button)).toBe(200);
		expect(pathOf(page)).toBe(inLang(lang, `${paths.feedbackSent}${reference}/`));
		expect(await textAt(page, '#photo-kept')).toBe(words.feedback.photo.kept);
		expect(await textAt(page, '#key')).toMatch(/^\w+ \w+ \w+ \w+$/);
		const [photo] = await kept(reference);
		const { format, width, height, exif } = await sharp(photo).metadata();
		expect([format, width, height, exif]).toEqual(['jpeg', 900, 1200, undefined]);
		await open(checked, page.url());
		expect(await faultsOn(checked, { width: 320, standard: 'WCAG2AAA' })).toEqual([]);
	});

	test('is sent on the private page, and a newer one takes its place', async () => {
		const page = await newVisitor({ scripts: false });
		const reference = await sendMessage(page, lang);
		const key = await textAt(page, '#key');
		await open(page, url + inLang(lang, paths.feedbackFollow));
		await fill(page, { reference, key });
		await press(page, sendButton);
		const own = page.url();
		await choose(page, 'phone.jpg');
		expect(await press(page, button)).toBe(200);
		// The place on the page that says so is on the screen.
		expect(page.url()).toBe(`${own}#photo-part`);
		expect(await textAt(page, '#photo-kept')).toBe(words.feedback.photo.kept);
		expect(await textAt(page, '#messages')).toContain(words.feedback.page.acts.send_photo);
		const [first] = await kept(reference);
		await choose(page, 'large.png');
		expect(await press(page, button)).toBe(413);
		expect(await kept(reference)).toEqual([first]);
	});
});

test('with scripts a photo over the limit is made smaller before it is sent', async () => {
	const page = await newVisitor();
	const reference = await sendMessage(page, 'en');
	expect(await textAt(page, '#photo-hint')).toBe(strings('en').feedback.photo.hintSmaller);
	await choose(page, 'large.png');
	expect(await page.$eval('#photo', sizeOf)).toBeGreaterThan(mostPictureBytes);
	expect(await press(page, button)).toBe(200);
	expect(await kept(reference)).toHaveLength(1);
});

test('with scripts a file over the limit that is no picture is named before it is sent', async () => {
	await writeFile(join(folder, 'heavy.jpg'), Buffer.alloc(mostPictureBytes + 1));
	const page = await newVisitor();
	await sendMessage(page, 'en');
	await choose(page, 'heavy.jpg');
	await page.$eval(button, (each) => (each as HTMLElement).click());
	await page.waitForSelector('#photo-error:not([hidden])');
	expect(await textAt(page, '#photo-error')).toBe(strings('en').errors.refusal.photo_too_large);
	expect(await focusedId(page)).toBe('photo');
});

test('a line that is lost in the middle stores nothing, and the receipt is still there', async () => {
	const page = await newVisitor({ scripts: false });
	const reference = await sendMessage(page, 'en');
	const target = await page.$eval('#photo-form', (form) => form.getAttribute('action')!);
	const photo = await fromPhone(plain(1200, 900));
	const boundary = '----WebKitFormBoundaryk3Zt9QxU5bLmPz7A';
	const head = `--${boundary}\r\nContent-Disposition: form-data; name="photo"; filename="a.jpg"\r\n\r\n`;
	const body = Buffer.concat([Buffer.from(head), photo, Buffer.from(`\r\n--${boundary}--\r\n`)]);
	const { hostname, port, host } = new URL(url);
	const lines = [
		...[`POST ${target} HTTP/1.1`, `Host: ${host}`, `Origin: ${new URL(url).origin}`],
		`Content-Type: multipart/form-data; boundary=${boundary}`,
		`Content-Length: ${body.length}`,
		...['Connection: close', '', ''],
	].join('\r\n');
	const sendThrough = (bytes: Buffer, isLost: boolean) =>
		new Promise<string>((resolve, reject) => {
			let answer = '';
			const line = connect(Number(port), hostname, () => {
				line.write(lines);
				line.write(bytes, () => isLost && line.destroy());
			});
			line.on('data', (data) => (answer += String(data)));
			line.on('close', () => resolve(answer));
			line.on('error', reject);
		});
	expect(await sendThrough(body.subarray(0, body.length / 2), true)).toBe('');
	expect(await kept(reference)).toEqual([]);
	expect((await page.reload())?.status()).toBe(200);
	expect(await textAt(page, '#reference')).toBe(reference);
	// The same bytes on a line that holds are kept.
	expect(await sendThrough(body, false)).toMatch(/^HTTP\/1\.1 303 /);
	expect(await kept(reference)).toHaveLength(1);
});

describe('at the desk', () => {
	const words = staffStrings('en').feedback;

	test('the photo is beside the message, and is deleted for a reason', async () => {
		const resident = await newVisitor({ scripts: false });
		const reference = await sendMessage(resident, 'en');
		await choose(resident, 'phone.jpg');
		await press(resident, button);
		const page = await newVisitor({ scripts: false });
		await signIn(page, await newStaff('officer'));
		await open(page, url + paths.staffFeedbackCase(reference));
		const seen = await page.$eval('main img', (each) => {
			const { alt, complete, naturalWidth } = each as HTMLImageElement;
			return { alt, complete, naturalWidth };
		});
		expect(seen).toEqual({ alt: words.photoAlt, complete: true, naturalWidth: 900 });
		const answer = await open(page, url + paths.staffFeedbackPhoto(reference));
		expect(answer?.headers()).toMatchObject({
			'content-type': 'image/jpeg',
			'content-disposition': `inline; filename="${reference}.jpg"`,
			'x-content-type-options': 'nosniff',
			'cache-control': 'no-store',
			'content-security-policy': expect.stringContaining("default-src 'none'"),
		});
		expect((await answer!.buffer()).equals((await kept(reference))[0]!)).toBe(true);

		await open(page, url + paths.staffFeedbackCase(reference));
		await press(page, `a[href="${paths.staffFeedbackAct(reference, 'remove_photo')}"]`);
		const send = 'main form button[type=submit]';
		expect(await press(page, send)).toBe(422);
		await fill(page, { reason: 'It shows a face.' });
		expect(await press(page, send)).toBe(200);
		expect(await textAt(page, '.notice')).toBe(words.done.remove_photo);
		expect(await page.$('main img')).toBeNull();
		expect((await open(page, url + paths.staffFeedbackPhoto(reference)))?.status()).toBe(404);
		expect(await kept(reference)).toEqual([]);
	});

	test('nobody but an officer gets it', async () => {
		const resident = await newVisitor({ scripts: false });
		const reference = await sendMessage(resident, 'en');
		await choose(resident, 'phone.jpg');
		await press(resident, button);
		const address = url + paths.staffFeedbackPhoto(reference);
		const answer = await fetch(address, { redirect: 'manual' });
		expect([answer.status, answer.headers.get('location')]).toEqual([
			303,
			expect.stringContaining(paths.staff),
		]);
		for (const role of roles) {
			const page = await newVisitor({ scripts: false });
			await signIn(page, await newStaff(role));
			const status = (await open(page, address))?.status();
			expect([role, status]).toEqual([role, role === 'officer' ? 200 : 403]);
		}
	});
});

function sizeOf(field: Element) {
	return (field as HTMLInputElement).files![0]!.size;
}
