import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer';
import { type Hub, startHub } from '../../local/hub.ts';
import { nextFreePort } from '../../local/port.ts';
import { launchBrowser } from 'moothall-a11y/browser';

/** What benches are played on: a hub with data of its own and a browser, each started when it is first asked for. */
export function openStage(): Stage {
	let folder: string | undefined;
	let hub: Promise<Hub> | undefined;
	let browser: Promise<Browser> | undefined;
	const startOwnHub = async () => {
		folder = await mkdtemp(join(tmpdir(), 'moothall-bench-'));
		return await startHub({ folder, port: await nextFreePort(4700) });
	};
	return {
		hub: () => (hub ??= startOwnHub()),
		browser: () => (browser ??= launchBrowser()),
		async close() {
			await (await browser)?.close();
			await (await hub)?.stop();
			if (folder) await rm(folder, { recursive: true, force: true });
		},
	};
}

export type Stage = {
	hub(): Promise<Hub>;
	browser(): Promise<Browser>;
	close(): Promise<void>;
};
