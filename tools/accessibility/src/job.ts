import { BrowserGone, type Browsers } from './browser/browsers.ts';
import { NotChecked, reasonFor } from './browser/outcome.ts';
import { checkPage, nameOf } from './check-page.ts';
import { type Seen, toFindings } from './findings.ts';
import { type Gallery, hang } from './gallery.ts';
import { type Look, looksOf } from './looks.ts';
import { keepPage } from './page-kept.ts';
import type { PageResult } from './run.ts';
import type { PageOptions, State, Target } from './target.ts';
import { openVisit, type OpenVisit } from './visit.ts';

/** Every state of every target. */
export function jobsOf(targets: Target[]): Job[] {
	return targets.flatMap((target) => target.states.map((state) => ({ target, state })));
}

/**
 * Visits one page in one state. What goes wrong is an outcome, told in a sentence; only when the whole browser ends is
 * there no outcome, since another page may have ended it. When no other page is open, it is this one's doing.
 */
export async function runJob(job: Job, place: Place): Promise<Done | undefined> {
	const { target, state } = job;
	const { options } = target;
	const begun = performance.now();
	const open = () => openVisit(place.browsers, target, state, options.timeout);
	const pages = keepPage(open, options, place);
	try {
		const { told, lost } = await checkPage(pages, options, (place.looksOf ?? looksOf)(options));
		const last = await pages
			.use(options.variants[0]!, (visit) => describe(visit, told, place.gallery))
			.catch(async (error: unknown) => {
				if (pages.isEnding(error)) throw error;
				lost.push({ by: 'the description of what was found', reason: reasonFor(error) });
				return { findings: await toFindings(undefined, told), ...NOTHING };
			});
		const milliseconds = Math.round(performance.now() - begun);
		return { ...about(job), outcome: 'checked', ...last, lost, milliseconds };
	} catch (error) {
		if (error instanceof BrowserGone) return undefined;
		const picture = place.gallery && error instanceof NotChecked ? error.picture : undefined;
		return { ...failed(job, reasonFor(error)), ...(picture && { picture }) };
	} finally {
		await pages.close();
	}
}

async function describe(visit: OpenVisit, told: Seen[], gallery: Gallery | undefined) {
	const { page, options, loaded, notes } = visit;
	const findings = await toFindings(visit, told);
	const { title, lang } = await page.evaluate(titleOf);
	if (options.screenCapture)
		await page.screenshot({ path: options.screenCapture as `${string}.png`, fullPage: true });
	if (gallery) await hang(gallery, page, findings);
	return { findings, title, lang, loaded: [...loaded], notes };
}

const NOTHING = { title: '', lang: '', loaded: [], notes: [] };

export function failed(job: Job, reason: string): Done {
	const nothing = { ...NOTHING, findings: [], lost: [], milliseconds: 0 };
	return { ...about(job), outcome: 'failed', reason, ...nothing };
}

function titleOf() {
	return { title: document.title, lang: document.documentElement.lang };
}

function about({ target, state }: Job) {
	return {
		url: target.name ?? target.url,
		state: state.name,
		variants: target.options.variants.map(nameOf),
		threshold: target.options.threshold,
	};
}

export type Job = { target: Target; state: State };

/** With the addresses of all that it fetched. */
export type Done = PageResult & { loaded: string[] };

type Place = {
	browsers: Browsers;
	gallery: Gallery | undefined;
	/** No other page is open. */
	isAlone: boolean;
	looksOf?: ((options: PageOptions) => Look[]) | undefined;
};
