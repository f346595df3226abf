import { engines } from '../finding.ts';
import { AS_IS, type PageOptions, type State, type Target } from '../target.ts';
import type { PageSettings } from './schema.ts';
import { readVariant } from './variant.ts';

/** A page with its settings. Settings that are left out are as in pa11y-ci, except that both runners run. */
export function targetOf(url: string, settings: PageSettings): Target {
	return { url, states: statesOf(settings), options: optionsOf(settings) };
}

function optionsOf(settings: PageSettings): PageOptions {
	const {
		width = 1280,
		height = 1024,
		deviceScaleFactor = 1,
		isMobile = false,
	} = settings.viewport ?? {};
	const variants = settings.variants ?? [`${width} light`];
	return {
		engines: settings.engines ?? [...engines],
		runners: settings.runners ?? ['axe', 'htmlcs'],
		standard: settings.standard ?? 'WCAG2AA',
		ignore: settings.ignore ?? [],
		rules: settings.rules ?? [],
		hideElements: settings.hideElements ?? '',
		rootElement: settings.rootElement ?? '',
		includeWarnings: settings.includeWarnings ?? false,
		includeNotices: settings.includeNotices ?? false,
		timeout: settings.timeout ?? 30_000,
		wait: settings.wait ?? 0,
		variants: variants.flatMap((words) => readVariant(words, height) ?? []),
		deviceScaleFactor,
		isMobile,
		headers: settings.headers ?? {},
		method: settings.method ?? 'GET',
		postData: settings.postData ?? '',
		userAgent: settings.userAgent ?? '',
		threshold: settings.threshold ?? 0,
		screenCapture: settings.screenCapture ?? '',
	};
}

/**
 * All states of the page: first the page as it is, unless the settings name that state themselves. Each begins with
 * pa11y's actions.
 */
function statesOf({ actions = [], states = [], status }: PageSettings): State[] {
	const named: State[] = Array.isArray(states)
		? states
		: Object.entries(states).map(([name, steps]) => ({ name, steps }));
	const asIs = { name: AS_IS, steps: [], ...(status !== undefined && { status }) };
	const all = named.some(({ name }) => name === AS_IS) ? named : [asIs, ...named];
	return all.map((state) => ({ ...state, steps: [...actions, ...state.steps] }));
}
