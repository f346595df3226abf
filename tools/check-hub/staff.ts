import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { paths } from '#domain/paths.ts';
import type { Role } from '#domain/staff.ts';
import type { Mail } from '#local/mailbox/store.ts';
import { RARE_ON_DESK } from './desk-data.ts';
import { KEYED, LONG } from './known.ts';

/**
 * The desk as people see it: a person who may enter every room, an editor for whom nothing waits, a helper, and a helper who
 * is helping somebody. With a long Welsh petition in moderation, new words for a message, what is rare on the desk, and a
 * file of postcodes whose changes can be read.
 */
export async function deskOf(hub: Hub) {
	const everywhere = await signedIn(hub, 'administrator', 'moderator', 'officer');
	const helper = await signedIn(hub, 'helper');
	const helping = await signedIn(hub, 'helper');
	const editor = await signedIn(hub, 'editor');
	await helpSomebody(hub.url, helping.cookie);
	await addLongPetition(hub.database);
	await run(hub.database, RARE_ON_DESK, []);
	return {
		url: hub.url,
		everywhere: everywhere.cookie,
		editor: editor.cookie,
		key: await renewKey(hub.url, everywhere.cookie),
		postcodes: await sendPostcodes(hub.url, everywhere.cookie),
		helper: helper.cookie,
		helping: helping.cookie,
		person: helper.id,
	};
}

/** Adds a person to the staff and signs them in by the mailed link. Answers their id and their cookie. */
export async function signedIn(
	hub: Hub,
	...roles: Role[]
): Promise<{ id: string; cookie: string }> {
	const id = randomUUID();
	const email = `${roles[0]}-${id.slice(0, 8)}@example.org`;
	await run(
		hub.database,
		`insert into app.staff (id, email, name, roles, lang) values ($1, $2, 'Sioned Parry', $3, 'en')`,
		[id, email, `{${roles}}`],
	);
	await post(hub.url + paths.staff, { email });
	const link = await linkTo(email, hub.mailbox);
	const cookies = (await post(link, {})).headers.getSetCookie();
	const [session] = cookies.find((each) => each.startsWith('__Host-staff='))?.split(';') ?? [];
	if (!session) throw new Error(`The ${roles[0]} could not sign in.`);
	return { id, cookie: session };
}

/** Begins to help, and sends a message for the person, so that there is a slip. */
async function helpSomebody(url: string, cookie: string) {
	await post(url + paths.staffHelping, { place: 'library' }, cookie);
	const form = await textOf(url + paths.staffFeedbackFor, cookie);
	const [, turn = ''] = /name="turn" value="([^"]+)"/.exec(form) ?? [];
	const message = { topic: 'market', message: 'The clock stands still.', turn };
	const help = { reason: 'no_internet', lang: 'en', has_consent: 'yes' };
	const sent = await post(url + paths.staffFeedbackFor, { ...message, ...help }, cookie);
	if (sent.headers.get('location') !== paths.staffSlip) throw new Error('Nobody was helped.');
}

/** A petition as long as one can be, in Welsh, in moderation. */
async function addLongPetition(database: string) {
	await run(
		database,
		`insert into app.petitions (slug, lang, action, background, details, creator_name, state, moderation_asked_at)
		values ($1, 'cy', $2, $3, $4, 'Llanfair', 'in_moderation', now()) on conflict do nothing`,
		[LONG, of(100), of(500), of(1100)],
	);
}

/** A Welsh text of so many characters, with the longest place name in it. */
function of(length: number): string {
	return 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch a’r cyffiniau '
		.repeat(Math.ceil(length / 72))
		.slice(0, length)
		.trimEnd();
}

/** Sends a file of postcodes as the form does. Answers the path of the page with its changes. */
async function sendPostcodes(url: string, cookie: string): Promise<string> {
	const form = new FormData();
	const file = 'Postcode,Ward\nTB1 1AA,E05099001\nTB1 1AB,E05099001\nTB3 4AB,E05099003\n';
	form.set('file', new Blob([file], { type: 'text/csv' }), 'postcodes.csv');
	const headers = { origin: new URL(url).origin, cookie };
	const sent = await fetch(url + paths.staffPostcodes, {
		...{ method: 'POST', body: form, headers, redirect: 'manual' },
	});
	const path = sent.headers.get('location');
	if (!path) throw new Error(`The file of postcodes was refused: ${sent.status}.`);
	return path;
}

/** Makes new words for a message, so that this person is shown them. Answers the words. */
async function renewKey(url: string, cookie: string): Promise<string> {
	const form = url + paths.staffFeedbackAct(KEYED, 'renew_key');
	const [, version = ''] = /name="version" value="(\d+)"/.exec(await textOf(form, cookie)) ?? [];
	await post(form, { version, reason: 'They know the first message.' }, cookie);
	const receipt = await textOf(url + paths.staffFeedbackReceipt(KEYED), cookie);
	const [, key] = /id="key"[^>]*>\s*([a-z]+(?: [a-z]+){3})\s*</.exec(receipt) ?? [];
	if (!key) throw new Error(`Nobody is shown the words of ${KEYED}.`);
	return key;
}

async function textOf(url: string, cookie: string): Promise<string> {
	return await (await fetch(url, { headers: { cookie } })).text();
}

async function run(database: string, text: string, values: unknown[]) {
	const client = new pg.Client({ connectionString: database });
	await client.connect();
	await client.query(text, values).finally(() => client.end());
}

function post(url: string, fields: Record<string, string>, cookie = ''): Promise<Response> {
	return fetch(url, {
		method: 'POST',
		body: new URLSearchParams(fields),
		headers: { origin: new URL(url).origin, cookie },
		redirect: 'manual',
	});
}

async function linkTo(email: string, mailbox: string): Promise<string> {
	for (const end = Date.now() + 15_000; Date.now() < end; await pause(50)) {
		const response = await fetch(`${mailbox}/mails.json?to=${encodeURIComponent(email)}`);
		const [mail] = (await response.json()) as Mail[];
		const link = mail?.links.find((each) => each.includes(paths.staffEnter));
		if (link) return link;
	}
	throw new Error(`No mail to ${email} came within fifteen seconds.`);
}

type Hub = { url: string; mailbox: string; database: string };
