import type { PageResult } from '../run.ts';
import { pageName } from './places.ts';
import type { Tally } from './tally.ts';

/** What has to be known of pages beside problems: first what is missing because something could not look. */
export function remarks({ partly, noted }: Tally, origin: string): Remark[] {
	return [
		...partly.flatMap((page) => remarksOn(page).filter(({ isLoss }) => isLoss)),
		...noted.flatMap((page) => remarksOn(page).filter(({ isLoss }) => !isLoss)),
	].map((remark) => ({ ...remark, name: pageName(remark.page, origin) }));
}

export function remarksOn(page: PageResult): Omit<Remark, 'name'>[] {
	const lost = page.outcome === 'failed' ? [] : (page.lost ?? []);
	return [
		...lost.map(({ by, reason }) => ({ page, isLoss: true, text: `Without ${by}: ${reason}` })),
		...(page.notes ?? []).map((text) => ({ page, isLoss: false, text })),
	];
}

/** Headings of the two sorts. */
export const NOT_WHOLLY = 'Not wholly checked';
export const ALSO = 'Good to know';

export type Remark = {
	page: PageResult;
	/** As readers know the page. */
	name: string;
	/** Findings are missing, and the run fails for it. */
	isLoss: boolean;
	/** A sentence. */
	text: string;
};
