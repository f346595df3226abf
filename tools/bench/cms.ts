import type { Browser, Page } from 'puppeteer';
import { files, paths } from '#domain/paths.ts';
import { startChild } from '../../local/child.ts';
import type { GitHost } from '../../local/git-host.ts';
import { signedIn } from '../check-hub/staff.ts';
import type { DeskHub } from './desk-hub.ts';
import type { Figure } from './figure.ts';
import { startGitHosts } from './git-hosts.ts';
import { median } from './statistics.ts';

/**
 * What an editor waits for who opens an entry while 20 and 60 drafts wait, and what we and the git host are asked for meanwhile,
 * beside the same without a draft. They take turns, so that a change in the machine's mood falls on all alike.
 */
export async function cms(browser: Browser): Promise<Figure[]> {
	return await withEditor(browser, async (editor, hosts) => {
		const drafts = [0, 20, 60];
		const openings = drafts.map((): Opening[] => []);
		for (const [place, number] of drafts.entries()) await editor.save(hosts[place]!, number);
		for (let round = 0; round <= ROUNDS; round++)
			for (const [place, host] of hosts.entries()) openings[place]!.push(await editor.open(host));
		const [none, ...many] = openings as [Opening[], ...Opening[][]];
		return many.flatMap((each, place) => compare(drafts[place + 1]!, each, none));
	});
}

/** The first opening stands in the note: our server knows none of the drafts yet. */
function compare(drafts: number, many: Opening[], none: Opening[]): Figure[] {
	const later = (openings: Opening[], part: keyof Opening) =>
		median(openings.slice(1).map((opening) => opening[part]));
	const row = (name: string, part: keyof Opening): Figure => ({
		bench: 'cms',
		name: `${name}, ${drafts} drafts`,
		unit: part === 'time' ? 'ms' : 'requests',
		ours: later(many, part),
		beside: { name: 'no draft', value: later(none, part) },
		note: `${Math.round(many[0]![part])} the first time, ${Math.round(none[0]![part])} without a draft`,
	});
	return [
		{ ...row('Until the form of an entry is there', 'time'), aim: { atMost: 1.5 } },
		{ ...row('Asked of us', 'ours'), aim: { atMost: 1 } },
		{ ...row('Asked of the git host', 'host'), aim: { atMost: 1 } },
	];
}

/** An editor in a browser, on a hub whose texts are at a git host. */
async function withEditor<T>(
	browser: Browser,
	work: (editor: Editor, hosts: GitHost[]) => Promise<T>,
): Promise<T> {
	const { url: GITHUB_API_URL, hosts, use, stop } = await startGitHosts(3);
	const { name: CMS_REPO, token: GITHUB_TOKEN } = hosts[0]!;
	Object.assign(process.env, { CMS_REPO, GITHUB_TOKEN, GITHUB_API_URL });
	const child = startChild<DeskHub>(new URL('cms-hub.ts', import.meta.url));
	const context = await browser.createBrowserContext();
	try {
		const hub = await child.facts;
		const { cookie } = await signedIn(hub, 'editor');
		const [name = '', value = ''] = cookie.split(/=(.*)/s);
		const place = { domain: new URL(hub.url).hostname, path: '/' };
		await context.setCookie({ name, value, ...place, secure: true, httpOnly: true });
		const page = await context.newPage();
		return await work(editorOn(page, { url: hub.url, cookie, use }), hosts);
	} finally {
		await context.close();
		await child.stop();
		await stop();
	}
}

function editorOn(page: Page, { url, cookie, use }: Place): Editor {
	let ours = 0;
	page.on('request', (request) => {
		if (request.url() === url + files.cms) ours++;
	});
	const saveOne = async (number: number) => {
		const slug = `draft-${number}`;
		const file = { path: `content/news/${slug}.en.md`, slug, raw: articleOf(number) };
		const options = { collectionName: 'news', commitMessage: 'A draft', useWorkflow: true };
		const params = { dataFiles: [file], assets: [], options };
		const response = await fetch(url + files.cms, {
			method: 'POST',
			body: JSON.stringify({ action: 'persistEntry', params }),
			headers: { 'content-type': 'application/json', origin: url, cookie },
		});
		if (!response.ok) throw new Error(`A draft was answered with ${response.status}.`);
	};
	return {
		async open(host) {
			await page.goto('about:blank');
			use(host);
			ours = 0;
			host.calls.length = 0;
			const start = performance.now();
			await page.goto(`${url}${paths.admin}#${ENTRY}`);
			await page.waitForSelector('[id^="title-field-"]', { timeout: 120_000 });
			const time = performance.now() - start;
			await page.waitForNetworkIdle({ timeout: 120_000 });
			return { time, ours, host: host.calls.length };
		},
		async save(host, drafts) {
			use(host);
			for (let number = 0; number < drafts; number++) await saveOne(number);
		},
	};
}

/** An article of 500 words. */
function articleOf(number: number): string {
	const head = `title: Draft ${number}\nsummary: It is not ready.\npublished_on: 2026-11-20\ntopic: environment`;
	return `---\n${head}\n---\n\n${'It is not ready yet. '.repeat(100)}\n`;
}

const ENTRY = '/collections/news/entries/town-clock-stopped';
const ROUNDS = 5;

type Place = { url: string; cookie: string; use: (host: GitHost) => void };
/** `time` in milliseconds; `ours` and `host` are how often we and the git host were asked. */
type Opening = Record<'time' | 'ours' | 'host', number>;
type Editor = {
	/** Opens an entry. */
	open(host: GitHost): Promise<Opening>;
	/** Makes so many drafts. */
	save(host: GitHost, drafts: number): Promise<void>;
};
