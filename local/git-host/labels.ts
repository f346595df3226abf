import { refuse } from './refusals.ts';
import type { Route } from './route.ts';

/** Replaces all labels. A label that the repository does not know yet is created. */
export const setLabels: Route = async ({ pulls, parts: [number], body: { labels } }) => {
	const pull = pulls.find(number);
	if (!pull) throw refuse(404, 'Not Found');
	if (!Array.isArray(labels)) throw refuse(422, 'Invalid request.');
	pull.labels = [...new Set(labels.map(String))];
	return { status: 200, json: pull.labels.map((name) => ({ name })) };
};
