import { BrowserGone, type Browsers } from './browser/browsers.ts';
import { reasonFor } from './browser/outcome.ts';
import { checkPage, nameOf } from './check-page.ts';
import { type Gallery, hang } from './gallery.ts';
import type { PageResult } from './run.ts';
import type { State, Target } from './target.ts';
import { withVisit } from './visit.ts';

/** Every state of every target. */
export function jobsOf(targets: Target[]): Job[] {
	return targets.flatMap((target) => target.states.map((state) => ({ target, state })));
}

/**
 * Visits one page in one state. What goes wrong is an outcome, told in a sentence; only when the whole browser ends is
 * there no outcome, since another page may have ended it.
 */
export async function runJob(job: Job, { browsers, gallery }: Place): Promise<Done | undefined> {
	const { target, state } = job;
	const { timeout, variants, screenCapture } = target.options;
	const begun = performance.now();
	try {
		return await withVisit(browsers, target, state, timeout * variants.length, async (visit) => {
			const findings = await checkPage(visit);
			const { title, lang } = await visit.page.evaluate(titleOf);
			if (screenCapture)
				await visit.page.screenshot({ path: screenCapture as `${string}.png`, fullPage: true });
			if (gallery) await hang(gallery, visit.page, findings);
			const milliseconds = Math.round(performance.now() - begun);
			const loaded = [...visit.loaded];
			return { ...about(job), outcome: 'checked', title, lang, findings, milliseconds, loaded };
		});
	} catch (error) {
		return error instanceof BrowserGone ? undefined : failed(job, reasonFor(error));
	}
}

export function failed(job: Job, reason: string): Done {
	const nothing = { title: '', lang: '', findings: [], milliseconds: 0, loaded: [] };
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

type Place = { browsers: Browsers; gallery: Gallery | undefined };
