import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Config } from '@netlify/functions';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeReference } from '#domain/reference.ts';
import { caseHeaders } from '#server/mail/reply-address.ts';
import { bundleFunctions } from '#tools/build/functions.ts';
import { packedFile, packFunctions } from '#tools/pack/functions.ts';
import { photoAt } from '#server/feedback/photo-address.ts';
import { useHub } from '../setup/doors.ts';
import { writePages } from '../setup/doors-pages.ts';
import { posted, replySettings } from '../setup/replies.ts';
import { fromPhone } from '../setup/photos.ts';

const hub = useHub();
const names = (await readdir('functions')).map((file) => file.replace('.ts', '')).sort();
/** They decode pictures, for which each machine has a library of its own. */
const withPictures = ['cms', 'send-photo'];
const forResidents = names.filter((name) => name !== 'cms');

let folder: string;
/** Inside the project, as Netlify has them: the bundled functions and a built site. */
let inside: string;
let packed: Awaited<ReturnType<typeof packFunctions>>;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'packed-'));
	await mkdir('.local', { recursive: true });
	inside = await mkdtemp(join('.local', 'packed-'));
	await writePages(join(inside, 'dist'));
	await bundleFunctions(join(inside, 'built'));
	packed = await packFunctions(folder, {
		built: join(inside, 'built'),
		dist: join(inside, 'dist'),
	});
}, 120_000);
afterAll(async () => {
	for (const each of [folder, inside]) await rm(each, { recursive: true, force: true });
});

test('Netlify packs every function, and nothing but functions', () => {
	expect(packed.map(({ name }) => name).sort()).toEqual(names);
	for (const { bundlerErrors } of packed) expect(bundlerErrors).toBeUndefined();
});

test.each(names)(
	'Netlify reads from the text of %s when it is called, as its source says',
	async (name) => {
		const { config }: { config: Config } = await import(`../../functions/${name}.ts`);
		const paths = [config.path ?? []].flat();
		const {
			schedule,
			routes = [],
			excludedRoutes = [],
		} = packed.find((each) => each.name === name)!;
		expect({
			schedule,
			routes: routes.map(({ pattern, methods }) => ({ pattern, methods })),
			excluded: excludedRoutes.map(({ pattern }) => pattern),
		}).toEqual({
			schedule: config.schedule,
			routes: paths.map((pattern) => ({ pattern, methods: [config.method ?? []].flat() })),
			excluded: [config.excludedPath ?? []].flat(),
		});
		expect(Boolean(schedule)).not.toBe(paths.length > 0);
	},
);

test('each packed function starts away from the project, with the packages that it brings', async () => {
	const files = await Promise.all(names.map((name) => packedFile(folder, name)));
	const script = `
		for (const file of ${JSON.stringify(files)})
			console.log(typeof (await import(file)).default);`;
	expect(await run(folder, script)).toBe('function\n'.repeat(names.length));
});

describe.each(forResidents)('the packed %s', (name) => {
	test('is one file of at most 600 kB that imports only what Node has, until it needs more', async () => {
		// While it looks for sharp, Netlify adds lines of its own: there, what we bundled is what counts.
		const file = withPictures.includes(name)
			? join(inside, 'built', 'functions', `${name}.mjs`)
			: await packedFile(folder, name);
		const code = await readFile(file, 'utf8');
		expect(Buffer.byteLength(code)).toBeLessThanOrEqual(600_000);
		const imported = [...code.matchAll(/^(?:import|export)\b[^'"()]*["']([^"']+)["'];?$/gm)];
		expect(imported.map(([, from]) => from).filter((from) => !from!.startsWith('node:'))).toEqual(
			[],
		);
	});

	test('brings no settings, and no package in pieces but what decodes pictures', async () => {
		const files = await readdir(join(folder, name), { recursive: true });
		expect(files.filter((file) => /\.ya?ml$/.test(file))).toEqual([]);
		const packages = new Set(
			files.flatMap((file) => /(?:^|\/)node_modules\/([^/]+)/.exec(file)?.[1] ?? []),
		);
		const sharps = ['@img', 'detect-libc', 'semver', 'sharp'];
		expect([...packages].sort()).toEqual(withPictures.includes(name) ? sharps : []);
	});
});

describe('a packed form door', () => {
	test('answers a form that is not right with the page and what was typed', async () => {
		const answer = await sign({ name: 'Siân', email: '', postcode: 'TB4 6GH' });
		expect(answer).toMatch(/^422 null <!DOCTYPE html><html lang="cy">/i);
		expect(answer).toContain('value="Siân"');
		expect(answer).toContain('href="#email"');
	});

	test('takes a form that is right, and sends the mail', async () => {
		const email = 'sian@example.org';
		const answer = await sign({ name: 'Siân', email, postcode: 'TB4 6GH' });
		expect(answer).toMatch(/^303 \/cy\/petitions\/keep-the-bus\/check-email\/\?c=/);
		expect(hub.post.mails).toHaveLength(1);
		expect(hub.post.mails[0]).toMatchObject({ to: { value: [{ address: email }] } });
	});

	/** Its status, where it leads to, and its page, once the function has done all its work. */
	async function sign(form: Record<string, string>) {
		const script = `
			const { default: sign } = await import('${await packedFile(folder, 'sign-petition')}');
			const body = new URLSearchParams(${JSON.stringify(form)});
			const url = 'https://hub.example.org/cy/petitions/keep-the-bus/sign/';
			const left = [];
			const waitUntil = (promise) => left.push(promise);
			const context = { ip: '192.0.2.1', params: { petition: 'keep-the-bus' }, waitUntil };
			const response = await sign(new Request(url, { method: 'POST', body }), context);
			await Promise.all(left);
			console.log(response.status, response.headers.get('location'), await response.text());`;
		const { PAGES_FOLDER: _, ...env } = process.env;
		return await run(join(folder, 'sign-petition'), script, env);
	}
});

test('the packed door for replies reads a mail in HTML and in another charset', async () => {
	Object.assign(process.env, replySettings);
	const reference = makeReference();
	await hub.database.query(
		`insert into app.feedback (reference, topic, message, lang, channel, email)
		values ($1, 'market', 'Dark.', 'en', 'web', 'nia@example.net')`,
		[reference],
	);
	const { replyTo: to } = caseHeaders(reference);
	const heads = `From: nia@example.net\r\nTo: ${to}\r\nContent-Type: text/html; charset=iso-2022-jp\r\n`;
	const body = Buffer.from('PHA+GyRCJDMkcyRLJEEkTxsoQjwvcD4=', 'base64');
	const { headers } = posted(Buffer.concat([Buffer.from(`${heads}\r\n`), body]));
	const script = `
		const { default: receive } = await import('${await packedFile(folder, 'receive-mail')}');
		const body = Buffer.concat([Buffer.from(${JSON.stringify(`${heads}\r\n`)}), Buffer.from('${body.toString('base64')}', 'base64')]);
		const headers = ${JSON.stringify(headers)};
		const request = new Request('https://hub.example.org/mail/received', { method: 'POST', body, headers });
		const response = await receive(request, { params: {}, waitUntil() {} });
		console.log(response.status, await response.text());`;
	const { PAGES_FOLDER: _, ...env } = process.env;
	expect(await run(join(folder, 'receive-mail'), script, env)).toContain('200 {"outcome":"added"}');
	expect(await hub.value('select body from app.feedback_messages')).toBe('こんにちは');
});

test('the packed send-photo makes a photo of what was sent, with the sharp that it brings', async () => {
	const address = photoAt('en', { reference: 'K7RM-2WQ9C' });
	const photo = (await fromPhone()).toString('base64');
	const script = `
		const { default: send } = await import('${await packedFile(folder, 'send-photo')}');
		const body = new FormData();
		body.set('photo', new File([Buffer.from('${photo}', 'base64')], 'a.jpg'));
		const request = new Request('https://hub.example.org${address}', { method: 'POST', body });
		const response = await send(request, { ip: '192.0.2.1', params: {}, waitUntil() {} });
		console.log(response.status, await response.text());`;
	const { PAGES_FOLDER: _, ...env } = process.env;
	// The database knows no such message; only a photo gets as far as that.
	expect(await run(join(folder, 'send-photo'), script, env)).toMatch(
		/^404 [\s\S]*This link does not work/,
	);
});

test('what saves for editors brings the texts, the settings and sharp, and not the Node that builds the site', async () => {
	const files = await readdir(join(folder, 'cms'), { recursive: true });
	expect(files).toContain('content/areas/market.en.md');
	expect(files).toContain('content/settings/hub.yml');
	expect(files).toContain('node_modules/sharp/package.json');
	expect(files.filter((file) => /^node_modules\/node-/.test(file))).toEqual([]);
});

async function run(cwd: string, script: string, env: NodeJS.ProcessEnv = {}) {
	const args = ['--input-type=module', '--eval', script];
	const { stdout } = await promisify(execFile)(process.execPath, args, { cwd, env });
	return stdout;
}
