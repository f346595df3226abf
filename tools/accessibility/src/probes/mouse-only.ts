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
		functionDeclaration: `${judgeClicks}`,
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

function judgeClicks(count: number, keysOnWindow: boolean, ...nodes: Node[]): Sight[] {
	const keys = new Set<Node>(nodes.slice(count));
	const route = new Set([...walk.legs, walk.path()].flatMap((leg) => leg.route));
	const large =
		'html, body, main, article, section, header, footer, nav, aside, form, fieldset, label, dialog, table, tbody, option, optgroup, select, video, audio, slot';
	const sights: Sight[] = [];
	for (const element of nodes.slice(0, count)) {
		if (!(element instanceof Element) || element.ownerDocument !== document) continue;
		if (!focusable.isLive(element) || !focusMark.isSeen(element)) continue;
		if (
			element.matches(
				`${large}, :disabled, [aria-disabled=true], [aria-hidden=true] *, [aria-hidden=true]`,
			)
		)
			continue;
		const rule = focusable.isStop(element) ? judgeStop(element) : judgeOther(element);
		if (rule) sights.push({ rule, selector: inPage.selectorOf(element) });
	}
	return sights;

	/** It takes the focus; do Enter and Space do anything? */
	function judgeStop(element: Element): string | undefined {
		if (element.matches(focusable.native) || keysOnWindow || keys.has(document)) return undefined;
		if (
			!element.matches(
				'[role=button], [role=link], [role=checkbox], [role=switch], [role=tab], [role=menuitem], :not([role])',
			)
		)
			return undefined;
		for (let each: Element | null = element; each; each = focusable.parentOf(each))
			if (keys.has(each)) return undefined;
		const holdsControl = [...element.querySelectorAll('*')].some((inner) => route.has(inner));
		return holdsControl || focusable.compositeOf(element) ? undefined : 'not-pressed-by-keys';
	}

	function judgeOther(element: Element): string | undefined {
		if (element.matches(focusable.native) && !element.matches('[tabindex="-1"]')) return undefined;
		for (const stop of route)
			if (focusable.holds(stop, element) || focusable.holds(element, stop)) return undefined;
		if (element.closest('label') || focusable.compositeOf(element)) return undefined;
		const handler = element.getAttribute('onclick') ?? '';
		if (
			/^\s*(return false|event\.(stopPropagation|preventDefault)\(\))?[;\s]*$/.test(handler) &&
			element.hasAttribute('onclick')
		)
			return undefined;
		if (
			!inPage.textOf(element) &&
			!element.matches('img, svg, canvas, [aria-label], [title]') &&
			!element.querySelector('img, svg, canvas')
		)
			return undefined;
		const { cursor } = getComputedStyle(element);
		const isMeant = cursor === 'pointer' || !!handler || element.matches('a, [role]');
		return isMeant ? 'mouse-only' : 'maybe-mouse-only';
	}
}
