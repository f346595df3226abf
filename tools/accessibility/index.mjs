import './src/types.mjs';

export const {
	above,
	AS_IS,
	carryOut,
	check,
	Expected,
	explained,
	openBrowsers,
	pagesIn,
	readArguments,
	readConfig,
	serveFolder,
	targetOf,
} = await import('./src/index.ts');
