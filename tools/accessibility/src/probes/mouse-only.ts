import type { CDPSession } from 'puppeteer';
import type { Sight } from '../probe.ts';

/** What has a script for clicks and none for keys, after the walk: it asks the browser for all listeners of the page. */
export async function mouseOnly(devtools: CDPSession): Promise<Sight[]> {
	const clicked = new Set<number>();
	const keyed = new Set<number>();
	for (const { type, backendNodeId = 0 } of await listeners(devtools, 'document')) {
		if (type === 'click') clicked.add(backendNodeId);
		if (/^key(down|up|press)$/.test(type)) keyed.add(backendNodeId);
	}
	if (clicked.size === 0) return [];
	const onWindow = await listeners(devtools, 'window');
	const nodes = await Promise.all(
		[[...clicked].slice(0, most), [...keyed].slice(0, most)].map((ids) => resolve(devtools, ids)),
	);
	const [clicks = [], keys = []] = nodes;
	const { result, exceptionDetails } = await devtools.send('Runtime.callFunctionOn', {
		functionDeclaration: '(...given) => inPage.judgeClicks(...given)',
		objectId: await evaluate(devtools, 'document'),
		arguments: [
			{ value: clicks.length },
			{ value: onWindow.some(({ type }) => type.startsWith('key')) },
			...[...clicks, ...keys].map((objectId) => ({ objectId })),
		],
		returnByValue: true,
	});
	await devtools.send('Runtime.releaseObjectGroup', { objectGroup: group });
	if (exceptionDetails)
		throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
	return result.value as Sight[];
}

const group = 'mouse-only';
/** More listeners than this are a script's doing, and one sort of element. */
const most = 200;

async function listeners(devtools: CDPSession, of: 'document' | 'window') {
	const objectId = await evaluate(devtools, of);
	const found = await devtools.send('DOMDebugger.getEventListeners', {
		objectId,
		depth: -1,
		pierce: true,
	});
	return found.listeners;
}

async function evaluate(devtools: CDPSession, expression: string): Promise<string> {
	const { result } = await devtools.send('Runtime.evaluate', { expression, objectGroup: group });
	return result.objectId ?? '';
}

async function resolve(devtools: CDPSession, ids: number[]): Promise<string[]> {
	const found = await Promise.allSettled(
		ids.map((backendNodeId) =>
			devtools.send('DOM.resolveNode', { backendNodeId, objectGroup: group }),
		),
	);
	return found.flatMap((each) => (each.status === 'fulfilled' && each.value.object.objectId) || []);
}
