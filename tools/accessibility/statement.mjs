import './src/types.mjs';

export const { lastDayFor, productFile, readCatalog, readFolder, readYaml, reviewStanding, ways } =
	await import('./src/statement/index.ts');
