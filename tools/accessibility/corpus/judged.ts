import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { check } from '../src/check.ts';
import { targetOf } from '../src/config/page.ts';
import { type Kind, type Teller, tellerOf } from '../src/finding.ts';
import type { PageResult } from '../src/run.ts';
import { serveFont } from './font.ts';
import { corpus, type Fault } from './index.ts';

/**
 * What each engine finds of each fault of the corpus, and what it finds on the clean twins. An engine has found a fault
 * when it tells an error of its criterion that it does not tell of the twin; what needs review is no finding.
 */
export async function judgeCorpus(faults: Fault[] = corpus): Promise<Judged[]> {
	const pages = faults.flatMap(({ name, faulty, clean, beside = [], variants }) => [
		{ path: `/${name}/faulty`, html: faulty, variants },
		{ path: `/${name}/clean`, html: clean, variants },
		...beside.map((html, at) => ({ path: `/${name}/beside-${at}`, html, variants })),
	]);
	const site = await serve(new Map(pages.map(({ path, html }) => [path, html])));
	try {
		const targets = pages.map(({ path, variants }) => ({
			...targetOf(site.url + path, { timeout: 60_000, variants }),
			name: path,
		}));
		const run = await check(targets, { concurrency: 2, today: '2026-11-24' });
		const of = (path: string) => run.pages.find(({ url }) => url === path)!;
		return faults.map((fault) =>
			judge(fault, of(`/${fault.name}/faulty`), of(`/${fault.name}/clean`)),
		);
	} finally {
		await site.close();
	}
}

function judge(fault: Fault, faulty: PageResult, clean: PageResult): Judged {
	const sightings = ({ findings }: PageResult) =>
		findings.flatMap(({ kind, seen_by }) => seen_by.map((each) => ({ ...each, kind })));
	const told = new Set(sightings(clean).map(({ fingerprint }) => fingerprint));
	const asked = [fault.criterion, ...(fault.also ?? [])];
	const right = sightings(faulty).filter(
		({ fingerprint, criteria }) =>
			!told.has(fingerprint) &&
			(criteria.some((each) => asked.includes(each)) || criteria.length === 0),
	);
	const by = (kind: Kind) =>
		new Set(right.filter((each) => each.kind === kind).map(({ rule }) => tellerOf(rule)));
	return {
		fault,
		outcomes: [faulty.outcome, clean.outcome],
		found: by('error'),
		asked: by('review'),
		alarms: clean.findings
			.filter(({ kind }) => kind === 'error')
			.map(({ rule, selector, note = '' }) => `${rule} at ${selector} ${note}`),
	};
}

async function serve(byPath: Map<string, string>) {
	const server = createServer(({ url = '' }, response) => {
		const { pathname } = new URL(url, 'http://x');
		if (serveFont(pathname, response)) return;
		const html = byPath.get(pathname);
		response.statusCode = html === undefined ? 404 : 200;
		response.setHeader('content-type', 'text/html; charset=utf-8').end(html ?? 'Not found');
	}).listen(0, '127.0.0.1');
	await once(server, 'listening');
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		async close() {
			server.closeAllConnections();
			server.close();
		},
	};
}

export { type Teller, tellers } from '../src/finding.ts';
export { restlessPages, serveRestless } from './restless.ts';

export type Judged = {
	fault: Fault;
	outcomes: string[];
	/** Who tells it as an error. */
	found: Set<Teller>;
	/** Who asks a person to look. */
	asked: Set<Teller>;
	/** Errors on the clean twin. */
	alarms: string[];
};
