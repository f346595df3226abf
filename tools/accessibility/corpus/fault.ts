import { type Parts, page } from './page.ts';

/** The page with the fault and the page in which it is mended: what both share, then what differs. */
export function twins(
	shared: Parts,
	faulty: Partial<Parts>,
	clean: Partial<Parts>,
): Pick<Fault, 'faulty' | 'clean'> {
	// Both may be checked in one run, in which no two pages should have the same title.
	const documentTitle = `<title>${shared.title}, as it should be – Thornbeck</title>`;
	return {
		faulty: page({ ...shared, ...faulty }),
		clean: page({ documentTitle, ...shared, ...clean }),
	};
}

export type Fault = {
	/** Unique, such as `link-without-text`. */
	name: string;
	/** Of WCAG 2.2, such as `1.4.3`; empty when no criterion asks for it and readers need it all the same. */
	criterion: string;
	/** Others that the same fault breaks. */
	also?: string[];
	/** What is wrong with the page, for people. */
	sentence: string;
	/** A whole document in which nothing else is wrong. */
	faulty: string;
	/** The same with the fault mended: nothing is to be found in it. */
	clean: string;
	/** Pages that have to be in the same run for the fault to be seen. */
	beside?: string[];
	/** How both have to be looked at for the fault to be seen, if not on a wide screen by day. */
	variants?: string[];
};
