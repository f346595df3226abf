// Node does not run TypeScript below node_modules, which is where npx puts this tool: there the types are taken off here.
import { readFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import { fileURLToPath } from 'node:url';

registerHooks({
	load(url, context, next) {
		if (!/\/node_modules\/.*\.ts$/.test(url)) return next(url, context);
		const source = stripTypeScriptTypes(readFileSync(fileURLToPath(url), 'utf8'));
		return { format: 'module', source, shortCircuit: true };
	},
});
