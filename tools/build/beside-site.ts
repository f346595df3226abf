import { join } from 'node:path';

/** Where a build into a folder keeps what is no part of the site. */
export function besideSite(folder: string): string {
	return `${folder.replace(/[\\/]+$/, '')}.build`;
}

/** The folder in which a build leaves the functions it makes, given where it keeps what is no part of the site. */
export function functionsOf(place: string): string {
	return join(place, '.netlify/v1/functions');
}
