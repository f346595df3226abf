/**
 * Takes from `defaults` what `given` leaves out, as pa11y-ci does (with lodash's `defaultsDeep`): objects key by key, and
 * lists entry by entry. A list that is shorter than the list of the defaults gets the last entries of that.
 */
export function fillIn(given: unknown, defaults: unknown): unknown {
	if (given === undefined) return defaults;
	if (Array.isArray(given) && Array.isArray(defaults))
		return Array.from({ length: Math.max(given.length, defaults.length) }, (_, at) =>
			fillIn(given[at], defaults[at]),
		);
	if (!isPlain(given) || !isPlain(defaults)) return given;
	const keys = new Set([...Object.keys(given), ...Object.keys(defaults)]);
	return Object.fromEntries([...keys].map((key) => [key, fillIn(given[key], defaults[key])]));
}

function isPlain(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
