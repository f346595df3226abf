import { beforeEach, describe, expect, test, vi } from 'vitest';
import { mostPhotoBytes } from '#domain/photo.ts';
import { paths } from '#domain/paths.ts';
import { photoAt } from '#server/feedback/photo-address.ts';
import { caseTokenFor } from '#server/tokens.ts';
import { strings } from '#strings/index.ts';
import * as followFeedback from '../../functions/follow-feedback.ts';
import * as sendFeedback from '../../functions/send-feedback.ts';
import * as sendPhoto from '../../functions/send-photo.ts';
import * as showReference from '../../functions/show-reference.ts';
import { stopTheClock } from '../setup/clock.ts';
import { useHub, visit } from '../setup/doors.ts';
import { fromPhone, noise, plain } from '../setup/photos.ts';

const hub = useHub();
const words = strings('en').errors.refusal;
/** As browsers make them. */
const boundary = '----WebKitFormBoundaryk3Zt9QxU5bLmPz7A';
let reference: string;
let receipt: string;

beforeEach(async () => {
	const form = { topic: 'market', message: `The stalls. ${crypto.randomUUID()}` };
	const { headers } = await visit(sendFeedback, '/feedback/', { form });
	receipt = headers.get('location')!;
	reference = /sent\/([^/]+)\//.exec(receipt)![1]!;
});

/** Where the form for a photo on a page leads to. */
async function addressOn(door: typeof showReference, page: string): Promise<string> {
	const { text } = await visit(door, page);
	return /id="photo-form" action="([^"]+)"/.exec(text)![1]!;
}

async function send(file: Uint8Array | undefined, options: Sent = {}) {
	const { to = photoAt('en', { reference }), more = {}, name = 'a.jpg', headers } = options;
	const form = new FormData();
	for (const [field, value] of Object.entries(more)) form.append(field, value);
	if (file) form.append('photo', new File([file as BlobPart], name));
	// All of it at once, as Netlify gives it to a function.
	const whole = new Response(form);
	const type = { 'content-type': whole.headers.get('content-type')! };
	const body = await whole.arrayBuffer();
	return await visit(sendPhoto, to, { method: 'POST', body, headers: { ...type, ...headers } });
}

function kept(): Promise<Buffer | undefined> {
	return hub.value(
		`select kept.photo from app.feedback_photos as kept
		join app.feedback as known on known.id = kept.feedback where known.reference = $1`,
		[reference],
	);
}

test('from the receipt it leads back to the receipt, which still has the four words', async () => {
	const to = await addressOn(showReference, receipt);
	const { status, headers } = await send(await fromPhone(), { to });
	expect(status).toBe(303);
	const after = await visit(showReference, headers.get('location')!);
	const before = await visit(showReference, receipt);
	const key = /id="key">([^<]+)</.exec(before.text)![1];
	expect(after.text).toContain(`id="key">${key}<`);
	expect(before.text).toContain('id="photo-kept" hidden');
	expect(after.text).toMatch(/id="photo-kept">/);
	const photo = await kept();
	expect(photo!.subarray(0, 3).toString('hex')).toBe('ffd8ff');
	expect(photo!.includes('Nia Vaughan')).toBe(false);
});

test('an old receipt takes none, and nobody makes a receipt say that there is a photo', async () => {
	const claimed = await visit(showReference, `${receipt}&photo=yes`);
	expect(claimed.text).toContain('id="photo-part" hidden');
	stopTheClock(20);
	const later = await visit(showReference, receipt);
	expect(later.text).toContain('id="photo-part" hidden');
});

test('from the private page it leads back there, which says that we have it', async () => {
	const page = paths.feedbackCase(caseTokenFor(reference));
	const to = await addressOn(followFeedback, page);
	const { status, headers } = await send(await fromPhone(), { to });
	expect([status, headers.get('location')]).toEqual([303, `${page}#photo-part`]);
	const { text } = await visit(followFeedback, page);
	expect(text).toMatch(/id="photo-kept">/);
	expect(text).toContain(strings('en').feedback.page.acts.send_photo);
});

test('pressed twice at once it is one photo, and both presses get the same answer', async () => {
	const file = await fromPhone();
	const to = photoAt('en', { reference });
	const answers = await Promise.all([send(file, { to }), send(file, { to })]);
	expect(answers.map(({ status }) => status)).toEqual([303, 303]);
	expect(await hub.value(`select count(*)::int from app.feedback_messages`)).toBe(1);
});

test('everything in the form but the photo is left out', async () => {
	const more = { other: new File(['x'.repeat(99_999)], 'b.jpg'), reference: 'K7RM-2WQ9C' };
	expect((await send(await fromPhone(), { more })).status).toBe(303);
	expect((await kept())!.length).toBeLessThanOrEqual(mostPhotoBytes);
});

describe('a photo is refused at its field, and the message stays', () => {
	test.each([
		['nothing', () => undefined, 422, words.photo_missing],
		['a GIF that says it is a JPEG', () => plain().gif().toBuffer(), 422, words.photo_kind],
		['a HEIC', () => Buffer.from('\0\0\0\x18ftypheic'), 422, words.photo_heic],
		['half a photo', half, 422, words.photo_broken],
		[
			'more than Netlify lets through',
			() => Buffer.alloc(4.3 * 1024 * 1024, 255),
			413,
			words.photo_too_large,
		],
	])('%s', async (_, file, status, says) => {
		const answer = await send(await file());
		expect(answer.status).toBe(status);
		expect(answer.text).toContain(`<p id="photo-error">${says}</p>`);
		expect(answer.text).toContain('<a href="#photo">');
		expect(answer.text).toContain('<title>Error: ');
		expect(await kept()).toBeUndefined();
		expect((await visit(showReference, receipt)).text).toContain(reference);
	});

	test('in Welsh too, at an address of its own where the browser shows it again', async () => {
		const headers = { 'sec-fetch-site': 'same-origin', 'sec-fetch-dest': 'document' };
		const to = photoAt('cy', { reference });
		const answer = await send(undefined, { to, headers });
		expect(answer.status).toBe(303);
		const again = await visit(sendPhoto, answer.headers.get('location')!, {
			headers: { 'sec-fetch-site': 'same-origin' },
		});
		expect(again.status).toBe(422);
		expect(again.text).toContain(strings('cy').errors.refusal.photo_missing);
		expect(again.text).toContain(`action="${to}"`);
	});

	test('one that says it is too large is not read', async () => {
		const pull = vi.fn((controller: ReadableStreamDefaultController) => controller.close());
		const body = new ReadableStream({ pull }, { highWaterMark: 0 });
		const headers = { 'content-length': '5000000', 'content-type': 'multipart/form-data' };
		const init = { method: 'POST', body, headers, duplex: 'half' } as RequestInit;
		const { status } = await visit(sendPhoto, photoAt('en', { reference }), init);
		expect([status, pull.mock.calls.length]).toEqual([413, 0]);
	});

	test('one that says it is small and is not is read no further than the limit', async () => {
		let sent = 0;
		const pull = (controller: ReadableStreamDefaultController) => {
			sent += 1;
			if (sent > 100) controller.close();
			else controller.enqueue(new Uint8Array(1_000_000));
		};
		const headers = {
			'content-length': '9',
			'content-type': `multipart/form-data; boundary=${boundary}`,
		};
		const body = new ReadableStream({ pull }, { highWaterMark: 0 });
		const init = { method: 'POST', body, headers, duplex: 'half' } as RequestInit;
		const { status } = await visit(sendPhoto, photoAt('en', { reference }), init);
		expect(status).toBe(413);
		expect(sent).toBeLessThan(8);
	});

	test('a form that broke off in the middle: 400', async () => {
		const body = `--${boundary}\r\nContent-Disposition: form-data; name="photo"; filename="a"\r\n\r\nhalf`;
		const headers = { 'content-type': `multipart/form-data; boundary=${boundary}` };
		const to = photoAt('en', { reference });
		const { status, text } = await visit(sendPhoto, to, { method: 'POST', body, headers });
		expect([status, await kept()]).toEqual([400, undefined]);
		expect(text).toContain(strings('en').errors.page[400].text);
	});

	test('while the database is away: 503, with other ways', async () => {
		await hub.closeDatabase();
		const { status, text } = await send(await fromPhone());
		await hub.openDatabase();
		expect(status).toBe(503);
		expect(text).toContain(words.not_saved);
		expect(text).toMatch(/id="way-forward">/);
	});
});

test('one that comes after the limit is not opened, and what cannot be opened counts too', async () => {
	await hub.database.query(`select app.set_rule('reply_per_address', 2)`);
	const statuses: number[] = [];
	for (let each = 0; each < 3; each++) statuses.push((await send(await half())).status);
	const photo = await send(await fromPhone());
	await hub.database.query(`select app.set_rule('reply_per_address', 30)`);
	expect([...statuses, photo.status]).toEqual([422, 422, 429, 429]);
	expect(photo.text).toMatch(/id="way-forward">/);
	expect(await kept()).toBeUndefined();
});

test('a program hears the same in JSON', async () => {
	const headers = { accept: 'application/json' };
	const wrong = await send(await plain().gif().toBuffer(), { headers });
	expect([wrong.status, JSON.parse(wrong.text)]).toEqual([
		422,
		{ errors: [{ field: 'photo', reason: 'photo_kind', message: words.photo_kind }] },
	]);
	const right = await send(await fromPhone(), { headers });
	expect(JSON.parse(right.text).next).toContain(paths.feedbackFollow);
});

test('an address that we did not make is no page, and one of yesterday says what to do', async () => {
	const ours = photoAt('en', { reference });
	// Not the last letter: some of its bits say nothing.
	const changed = ours.replace(/.(?=.\/$)/, (letter) => (letter === 'A' ? 'B' : 'A'));
	for (const to of [changed, '/feedback/photo/abc/'])
		expect((await send(await fromPhone(), { to })).status).toBe(404);
	stopTheClock(4.1 * 60);
	const late = await send(await fromPhone(), { to: ours });
	expect(late.status).toBe(410);
	expect(late.text).toContain(words.photo_page_over.text);
	expect(await kept()).toBeUndefined();
});

test('a message that is closed takes none, and says so', async () => {
	await hub.database.query(
		`update app.feedback set state = 'closed', closed_at = now() where reference = $1`,
		[reference],
	);
	const { status, text } = await send(await fromPhone());
	expect(status).toBe(409);
	expect(text).toContain(words.feedback_step_over.text);
});

test('a form of forty thousand parts without a photo is read', async () => {
	const part = `--${boundary}\r\nContent-Disposition: form-data; name="a"\r\n\r\n\r\n`;
	const body = `${part.repeat(40_000)}--${boundary}--\r\n`;
	const headers = { 'content-type': `multipart/form-data; boundary=${boundary}` };
	const to = photoAt('en', { reference });
	const { status } = await visit(sendPhoto, to, { method: 'POST', body, headers });
	expect(status).toBe(422);
});

async function half() {
	const whole = await noise(300, 300).jpeg().toBuffer();
	return whole.subarray(0, whole.length / 2);
}

type Sent = {
	to?: string;
	more?: Record<string, string | File>;
	name?: string;
	headers?: Record<string, string>;
};
