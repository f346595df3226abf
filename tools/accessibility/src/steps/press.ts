import type { CDPSession, Page } from 'puppeteer';
import { Expected } from '../expected.ts';

/** Presses, with the mouse, what has these words for a screen reader, or else what the selector finds. */
export async function press(page: Page, target: string): Promise<void> {
	const devtools = await page.createCDPSession();
	try {
		const backendNodeId = await find(page, devtools, target);
		const { x, y } = await pointOn(devtools, backendNodeId);
		await page.mouse.click(x, y);
	} finally {
		await devtools.detach().catch(() => {});
	}
}

async function find(page: Page, devtools: CDPSession, target: string): Promise<number> {
	const controls = await controlsOf(devtools);
	const words = plain(target);
	const named = controls.find(({ name }) => plain(name) === words);
	if (named) return named.backendNodeId;
	const element = await page.$(target).catch(() => null);
	if (element) return await element.backendNodeId();
	const names = [...new Set(controls.map(({ name }) => name).filter(Boolean))];
	throw new Expected(
		`there is nothing with these words, and nothing that fits the selector; the page has ${list(names)}`,
	);
}

/** What can be pressed, as a screen reader hears it; hidden things aren't there. */
async function controlsOf(
	devtools: CDPSession,
): Promise<{ name: string; backendNodeId: number }[]> {
	const { nodes } = await devtools.send('Accessibility.getFullAXTree');
	return nodes.flatMap(({ ignored, role, name, backendDOMNodeId }) =>
		!ignored && ROLES.has(role?.value) && backendDOMNodeId
			? { name: String(name?.value ?? ''), backendNodeId: backendDOMNodeId }
			: [],
	);
}

async function pointOn(devtools: CDPSession, backendNodeId: number) {
	const { object } = await devtools.send('DOM.resolveNode', { backendNodeId });
	const { result } = await devtools.send('Runtime.callFunctionOn', {
		objectId: object.objectId!,
		functionDeclaration: pointIn.toString(),
		returnByValue: true,
	});
	const point: ReturnType<typeof pointIn> = result.value;
	if (typeof point === 'string') throw new Expected(point);
	return point;
}

/**
 * Sent into the page as it stands. The middle of the element's first box, or of its label's: where it is, else in the
 * middle of the window, else where it comes to when it has the focus, as a skip link does. Or why it can't be pressed.
 */
function pointIn(this: Element): { x: number; y: number } | string {
	if (this.matches(':disabled')) return 'it is disabled';
	const labels =
		'labels' in this ? [...((this.labels as NodeListOf<HTMLElement> | null) ?? [])] : [];
	let cover: Element | undefined;
	for (const prepare of [
		() => {},
		() => this.scrollIntoView({ block: 'center', behavior: 'instant' }),
		() => (this as HTMLElement).focus?.(),
	]) {
		prepare();
		for (const element of [this, ...labels]) {
			const [box] = [...element.getClientRects()].filter(({ width, height }) => width && height);
			if (!box) continue;
			const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
			const hit = (element.getRootNode() as Document | ShadowRoot).elementFromPoint(x, y);
			if (hit && (element.contains(hit) || hit.contains(element))) return { x, y };
			cover = hit ?? cover;
		}
	}
	return cover ? `it is covered by ${cover.outerHTML.slice(0, 80)}` : 'it is not shown';
}

function plain(words: string): string {
	return words.replace(/\s+/g, ' ').trim().toLowerCase();
}

function list(names: string[]): string {
	if (names.length === 0) return 'no button and no link';
	const more = names.length > MANY ? ` and ${names.length - MANY} more` : '';
	return (
		names
			.slice(0, MANY)
			.map((name) => `“${name}”`)
			.join(', ') + more
	);
}

const MANY = 12;

const ROLES = new Set<unknown>([
	'button',
	'checkbox',
	'DisclosureTriangle',
	'link',
	'menuitem',
	'menuitemcheckbox',
	'menuitemradio',
	'option',
	'PopUpButton',
	'popUpButton',
	'radio',
	'switch',
	'tab',
	'ToggleButton',
	'toggleButton',
	'treeitem',
]);
