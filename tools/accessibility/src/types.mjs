// Node does not run TypeScript below node_modules, which is where npm puts this package. There this takes the types off.
import { readFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import { fileURLToPath } from 'node:url';

const OWN = new URL('..', import.meta.url).href;

if (OWN.includes('/node_modules/'))
	registerHooks({
		load(url, context, next) {
			if (!url.startsWith(OWN) || !url.endsWith('.ts')) return next(url, context);
			const source = stripTypeScriptTypes(readFileSync(fileURLToPath(url), 'utf8'));
			return { format: 'module', source, shortCircuit: true };
		},
	});
