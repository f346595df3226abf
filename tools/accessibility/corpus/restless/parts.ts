/** The parts of restless pages, by the name of the page. */
export type Parts = Record<
	string,
	{ main?: string; style?: string; script?: string; head?: string }
>;
