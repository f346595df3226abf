import { createServer } from 'node:http';
import type { Context } from '@netlify/functions';
import type { ParsedMail } from 'mailparser';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { fromNode, toNode } from '#local/front-door/bridge.ts';
import { type Listening, listen } from '#local/listen.ts';
import { strings } from '#strings/index.ts';
import worker from '../../docs/replies-by-mail.worker.js';
import receiveMail from '../../functions/receive-mail.ts';
import * as sendFeedback from '../../functions/send-feedback.ts';
import { useHub, visit } from '../setup/doors.ts';
import { replySettings, replyTo } from '../setup/replies.ts';

Object.assign(process.env, replySettings);
const hub = useHub();
const { mail: words } = strings('en');
let door: Listening;
let left: Promise<unknown>[];
let receipt: ParsedMail;

beforeAll(async () => {
	const server = createServer(async (incoming, outgoing) => {
		const request = (await fromNode(incoming)) as Request;
		const waitUntil = (work: Promise<unknown>) => void left.push(work);
		const answer = await receiveMail(request, {
			ip: '',
			params: {},
			waitUntil,
		} as unknown as Context);
		await toNode(answer, incoming, outgoing);
	});
	door = await listen(server, 0);
});
afterAll(() => door.close());

beforeEach(async () => {
	left = [];
	const form = { topic: 'market', message: 'It is dark.', email: 'nia@example.net' };
	await visit(sendFeedback, '/feedback/', { form });
	receipt = hub.post.mails.find(({ replyTo }) => replyTo?.text.startsWith('feedback+'))!;
});

const settings = () => ({
	HUB: door.url,
	REPLY_SECRET: replySettings.REPLY_SECRET,
	PROVIDER_KEY: 'a-key-of-the-provider',
});

/** What the documented worker does with a mail: the sentence with which it is rejected, if it is. */
async function deliver(source: Buffer, given: object = {}) {
	let rejected: string | undefined;
	const setReject = (reason: string) => {
		rejected = reason;
	};
	await worker.email(
		{ raw: new Blob([new Uint8Array(source)]).stream(), setReject },
		{ ...settings(), ...given },
	);
	await Promise.all(left);
	return rejected;
}

const messages = async () =>
	(
		await hub.database.query(
			`select body, left_out from app.feedback_messages where author = 'sender'`,
		)
	).rows;

test('a mail with a file of 10 MB is there without the file, and the writer hears of it', async () => {
	const attachments = [{ filename: 'lamp.jpg', content: Buffer.alloc(10 * 1024 * 1024, 7) }];
	const source = await replyTo(receipt, { text: 'See the picture.', attachments });
	expect(source.length).toBeGreaterThan(10_000_000);
	expect(await deliver(source)).toBeUndefined();
	expect(await messages()).toEqual([{ body: 'See the picture.', left_out: ['attachment'] }]);
	expect(hub.post.mails.at(-1)!.text).toContain(words.feedbackReplyCut.leftOut.attachment);
});

test('what the hub refuses, the mail server of the writer says in our words', async () => {
	const stranger = await deliver(await replyTo(receipt, { from: 'mallory@example.net' }));
	expect(stranger).toContain(words.refused.otherAddress);
	const nowhere = await replyTo(receipt, {
		to: replySettings.REPLY_ADDRESS,
		inReplyTo: '',
		references: [],
	});
	expect(await deliver(nowhere)).toContain(words.refused.unknown);
	expect(await messages()).toEqual([]);
});

test('with another secret, or while the hub is away, the mail server is asked to try again', async () => {
	const source = await replyTo(receipt);
	await expect(deliver(source, { REPLY_SECRET: 'x'.repeat(40) })).rejects.toThrow('401');
	await hub.closeDatabase();
	await expect(deliver(source)).rejects.toThrow('503');
	await hub.openDatabase();
	expect(await deliver(source)).toBeUndefined();
	expect(await messages()).toHaveLength(1);
});

test.each(['email', 'body-mime'])(
	'a provider that posts raw mail in the field %s is heard, and nobody else',
	async (field) => {
		const form = new FormData();
		form.set(field, (await replyTo(receipt, { text: 'By a provider.' })).toString());
		const call = (key: string, method = 'POST') =>
			worker.fetch(
				new Request(`https://worker.example.org/${key}/mime`, {
					method,
					body: method === 'POST' ? form : null,
				}),
				settings(),
			);
		expect((await call('guessed')).status).toBe(404);
		expect((await call('a-key-of-the-provider', 'GET')).status).toBe(404);
		expect(await messages()).toEqual([]);
		expect((await call('a-key-of-the-provider')).status).toBe(200);
		expect(await messages()).toMatchObject([{ body: 'By a provider.' }]);
	},
);
