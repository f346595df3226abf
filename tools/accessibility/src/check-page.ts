import { reasonFor } from './browser/outcome.ts';
import type { Sighting } from './finding.ts';
import type { Seen } from './findings.ts';
import { isRuleTold, isToldKind } from './looked-for.ts';
import type { Look } from './looks.ts';
import type { PageKept } from './page-kept.ts';
import type { Loss } from './run.ts';
import type { PageOptions, Variant } from './target.ts';

/**
 * Lets everything look at one page in one state. What throws, hangs, or ends the page costs its own findings alone: the
 * page is opened again for the others, and `lost` names it. Rejects when the page can't be opened at all.
 */
export async function checkPage(pages: PageKept, options: PageOptions, looks: Look[]) {
	const every = options.variants.map(nameOf);
	const seen: Seen[] = [];
	const lost: Loss[] = [];
	await pages.use(options.variants[0]!, async () => {});
	for (const { by, variant, isOfAll, run } of looks) {
		const where = every.length > 1 && !isOfAll ? `${by}, ${nameOf(variant)}` : by;
		const found = await pages.use(variant, run).catch((error: unknown) => {
			if (pages.isEnding(error)) throw error;
			lost.push({ by: where, reason: reasonFor(error) });
			return [];
		});
		const names = isOfAll ? every : [nameOf(variant)];
		seen.push(...found.map((sighting) => ({ sighting, names })));
	}
	const told = seen.filter(({ sighting }) => isTold(sighting, options));
	return { told, lost };
}

/** Such as `320 dark`. */
export function nameOf({ width, scheme }: Variant): string {
	return `${width} ${scheme}`;
}

/** Whether the options let this rule and kind into the report. */
export function isTold(
	{ rule, kind }: Pick<Sighting, 'rule' | 'kind'>,
	options: PageOptions,
): boolean {
	return isToldKind(kind, options) && isRuleTold(rule, options);
}
