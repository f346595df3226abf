import type { CDPSession } from 'puppeteer';
import type { Probe } from '../probe.ts';

/** What can be done only by a steady hand or a shaken device, as far as the page's own listeners tell. */
export const pointer: Probe = {
	name: 'pointer',
	rules: {
		'acts-on-press': {
			kind: 'error',
			criteria: ['2.5.2'],
			message:
				'This acts as soon as it is pressed down, so a slip of the hand cannot be taken back.',
			mend: 'Listen for click instead, which also works by keyboard.',
		},
		'drag-only': {
			kind: 'review',
			criteria: ['2.5.7'],
			message: 'This can be dragged, and no button in or beside it does the same.',
			mend: 'Add buttons that move it, for those who cannot drag.',
		},
		'motion-only': {
			kind: 'review',
			criteria: ['2.5.4'],
			message: 'This page listens to the movement of the device.',
			mend: 'Make sure that a button does the same, and that the movement can be turned off.',
		},
	},
	look: async ({ page, devtools, source }) => {
		if (!/<script|\son[a-z]+\s*=/i.test(source)) return [];
		const [inDocument, onWindow] = await Promise.all([
			listenersOf(devtools, 'document'),
			listenersOf(devtools, 'window'),
		]);
		const byNode = Map.groupBy(inDocument, ({ backendNodeId = 0 }) => backendNodeId);
		const pressed = [...byNode]
			.map(([id, listeners]) => ({ id, types: new Set(listeners.map(({ type }) => type)) }))
			.filter(({ types }) => isPressedOnly(types))
			.slice(0, 20);
		const buttons = await Promise.all(pressed.map(({ id }) => selectorOfButton(devtools, id)));
		const isShaken = onWindow.some(({ type }) => /^device(?:motion|orientation)/.test(type));
		return [
			...buttons.flat().map((selector) => ({ rule: 'acts-on-press', selector })),
			...(isShaken ? [{ rule: 'motion-only', selector: '' }] : []),
			...(await page.evaluate(() => inPage.findDragged())),
		];
	},
};

function isPressedOnly(types: Set<string>): boolean {
	return (
		['mousedown', 'pointerdown', 'touchstart'].some((type) => types.has(type)) &&
		!/\b(?:click|mouseup|pointerup|touchend|pointermove|mousemove|touchmove|key\w+)\b/.test(
			[...types].join(' '),
		)
	);
}

async function listenersOf(devtools: CDPSession, expression: 'document' | 'window') {
	const { result } = await devtools.send('Runtime.evaluate', { expression });
	const objectId = result.objectId!;
	const found = await devtools.send('DOMDebugger.getEventListeners', { objectId, depth: -1 });
	await devtools.send('Runtime.releaseObject', { objectId });
	return found.listeners;
}

/** Nothing for boxes and lists, which may listen for what is in them. */
async function selectorOfButton(devtools: CDPSession, backendNodeId: number): Promise<string[]> {
	try {
		const { object } = await devtools.send('DOM.resolveNode', { backendNodeId });
		const { result } = await devtools.send('Runtime.callFunctionOn', {
			objectId: object.objectId!,
			functionDeclaration: 'function () { return inPage.nameButton(this); }',
			returnByValue: true,
		});
		await devtools.send('Runtime.releaseObject', { objectId: object.objectId! });
		return result.value ? [result.value] : [];
	} catch {
		// The element is gone by now.
		return [];
	}
}
