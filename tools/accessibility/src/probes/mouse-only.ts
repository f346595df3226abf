import type { CDPSession, Page } from 'puppeteer';
import type { Sight } from '../probe.ts';

/** What has a script for clicks and none for keys, after the walk: it asks the browser for all listeners of the page. */
export async function mouseOnly(page: Page, devtools: CDPSession): Promise<Sight[]> {
	const clicked = new Set<number>();
	const keyed = new Set<number>();
	for (const { type, backendNodeId = 0 } of await listeners(devtools, 'document')) {
		if (type === 'click') clicked.add(backendNodeId);
		if (/^key(down|up|press)$/.test(type)) keyed.add(backendNodeId);
	}
	const onWindow = await listeners(devtools, 'window');
	const hearsClicks = onWindow.some(({ type }) => type === 'click');
	if (clicked.size === 0 && !hearsClicks) return [];
	await Promise.all([
		...[...clicked].slice(0, most).map((id) => hear(devtools, id, 'clicks')),
		...[...keyed].slice(0, most).map((id) => hear(devtools, id, 'keys')),
	]);
	await devtools.send('Runtime.releaseObjectGroup', { objectGroup: group });
	const heard = { clicks: hearsClicks, keys: onWindow.some(({ type }) => type.startsWith('key')) };
	return await page.evaluate((each) => inPage.judgeClicks(each), heard);
}

const group = 'mouse-only';
/** More listeners than this are a script's doing, and one sort of element. */
const most = 200;

async function listeners(devtools: CDPSession, of: 'document' | 'window') {
	const { result } = await devtools.send('Runtime.evaluate', {
		expression: of,
		objectGroup: group,
	});
	const found = await devtools.send('DOMDebugger.getEventListeners', {
		objectId: result.objectId!,
		depth: -1,
		pierce: true,
	});
	return found.listeners;
}

/**
 * Takes the node down in its own document. The browser lists the nodes of frames too, which can't be handed to the page;
 * nobody is there to take them down.
 */
async function hear(devtools: CDPSession, backendNodeId: number, what: 'clicks' | 'keys') {
	try {
		const { object } = await devtools.send('DOM.resolveNode', {
			backendNodeId,
			objectGroup: group,
		});
		if (!object.objectId) return;
		await devtools.send('Runtime.callFunctionOn', {
			objectId: object.objectId,
			functionDeclaration: 'function (what) { globalThis.inPage?.hearNode(this, what); }',
			arguments: [{ value: what }],
		});
	} catch {
		// The node is gone by now.
	}
}
