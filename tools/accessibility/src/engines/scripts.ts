import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import type { Frame, Page } from 'puppeteer';

/** Lets every document of a page come to rest, and stay at it, before any script of its own runs. */
export async function bringStillness(page: Page): Promise<void> {
	await page.evaluateOnNewDocument(stillnessScript());
}

/**
 * Lets every document of a page have the engines at hand, not yet run. To send them anew to each page takes longer than
 * half of what they do there; like this the browser keeps them, compiled.
 */
export async function bringEngines(page: Page): Promise<void> {
	source ??= `Object.defineProperty(globalThis, 'engines', { configurable: true, value: { ${bodies().join(', ')} } });`;
	await page.evaluateOnNewDocument(source);
}

/** Starts engines in a document, unless they are running there. */
export async function startEngines(frame: Frame | Page, names: Script[]): Promise<void> {
	await frame.evaluate((wanted) => {
		for (const name of wanted) {
			globalThis.engines[name]?.call(globalThis);
			delete globalThis.engines[name];
		}
	}, names);
}

/** All of in-page/ as one script, which sets `globalThis.inPage`. It takes some 30 milliseconds, once a process. */
export function inPageScript(): string {
	bundle ??= `${bundled('../in-page/index.ts')} globalThis.inPage = bundled;`;
	return bundle;
}

/** All of stillness/ as one script, which sets `globalThis.stillness`, once a window. */
function stillnessScript(): string {
	still ??= `if (!('stillness' in globalThis)) { ${bundled('../stillness/index.ts')} }`;
	return still;
}

function bundled(entry: string): string {
	return buildSync({
		entryPoints: [fileURLToPath(new URL(entry, import.meta.url))],
		bundle: true,
		format: 'iife',
		globalName: 'bundled',
		target: 'esnext',
		// Letters such as × and é would be written as \u codes.
		charset: 'utf8',
		write: false,
	}).outputFiles[0]!.text;
}

/** pa11y's runner and what it runs, as pa11y itself puts them together, axe alone for frames, and what probes do. */
function bodies(): string[] {
	const runner = read(require.resolve('pa11y/lib/runner.js'));
	const inPage = `inPage() { ${inPageScript()}\n }`;
	return [`runner() { ${REAL} ${runner}\n }`, runnerOf('axe'), runnerOf('htmlcs'), inPage];
}

function runnerOf(name: 'axe' | 'htmlcs'): string {
	const { scripts, run } = require(`pa11y/lib/runners/${name}.js`) as Runner;
	const code = scripts.map(read).join('\n\n');
	const entry = `globalThis.__pa11y && (globalThis.__pa11y.runners.${name} = ${run.toString()});`;
	const mended = name === 'htmlcs' ? WITHOUT_CONTENT : '';
	return `${name}() { ${REAL} ${code}\n;${mended}${entry} }`;
}

function read(file: string): string {
	return readFileSync(file, 'utf8');
}

const require = createRequire(import.meta.url);
/** Engines wait by the browser's timers; those of the page stand still. */
const REAL =
	'const { Date, setTimeout, clearTimeout, setInterval, clearInterval, requestAnimationFrame } = globalThis.stillness?.real ?? globalThis;';
/** HTML_CodeSniffer reads the content of a `meta` element that has none, and ends in the middle of the page. */
const WITHOUT_CONTENT = `
const timing = globalThis.HTMLCS_WCAG2AAA_Sniffs_Principle2_Guideline2_2_2_2_1;
const judge = timing.process;
timing.process = (element, top) => element.hasAttribute('content') && judge.call(timing, element, top);
`;
let source: string | undefined;
let still: string | undefined;
let bundle: string | undefined;

declare global {
	/** Each runs once. */
	var engines: Partial<Record<Script, () => void>>;
	/** There once `inPage` was started. */
	var inPage: typeof import('../in-page/index.ts');
}

type Script = 'runner' | 'axe' | 'htmlcs' | 'inPage';
type Runner = { scripts: string[]; run: () => unknown };
