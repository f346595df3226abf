import { join } from 'node:path';

/** The folder beside a built site for files of the build that are no part of the site. */
export function besideSite(folder: string): string {
	return `${folder.replace(/[\\/]+$/, '')}.build`;
}

/** The folder of the functions that a build made, from the folder that `besideSite` gives. */
export function functionsOf(place: string): string {
	return join(place, '.netlify/v1/functions');
}
