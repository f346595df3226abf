import { strings } from '#strings/index.ts';
import { Expected } from './expected.ts';

/** Starts the CMS, or shows why it cannot start. */
try {
	const { start } = await import('./start.ts');
	await start();
} catch (error) {
	const { notices } = strings('en').cms;
	const heading = document.createElement('h1');
	heading.textContent = notices.cannotStart;
	const remedy = document.createElement('p');
	remedy.textContent = error instanceof Expected ? error.message : notices.tryAgain;
	document.body.append(heading, remedy);
	if (!(error instanceof Expected)) throw error;
}
