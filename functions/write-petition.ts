import type { Config } from '@netlify/functions';
import { writeStep } from '#server/starting/write.ts';

/**
 * Takes a page of the form to start a petition, and leads to the next one. Nothing is stored: what was typed so far is
 * sealed in the form and in the address of the next page.
 */
export default writeStep;

export const config: Config = {
	path: [
		'/petitions/start',
		'/petitions/start/similar',
		'/petitions/start/why',
		'/petitions/start/more',
		'/petitions/start/you',
		'/cy/petitions/start',
		'/cy/petitions/start/similar',
		'/cy/petitions/start/why',
		'/cy/petitions/start/more',
		'/cy/petitions/start/you',
	],
	method: ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
};
