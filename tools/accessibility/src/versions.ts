import { createRequire } from 'node:module';
import type { Browsers } from './browser/browsers.ts';

/** Of this tool, its engines and the browser: what was found depends on them. */
export async function versionsOf(browsers: Browsers): Promise<Record<string, string>> {
	return {
		'moothall-a11y': ownVersion(),
		pa11y: versionOf('pa11y'),
		'axe-core': versionOf('axe-core'),
		HTML_CodeSniffer: versionOf('@pa11y/html_codesniffer'),
		'html-validate': versionOf('html-validate'),
		chromium: (await browsers.version()).replace(/^\w+\//, ''),
	};
}

export function ownVersion(): string {
	return (require('../package.json') as Package).version;
}

function versionOf(name: string): string {
	return (require(`${name}/package.json`) as Package).version;
}

const require = createRequire(import.meta.url);

type Package = { version: string };
