import { collections } from '#collections/all.ts';
import { settingsFiles } from '#collections/settings.ts';
import type { Lang } from '#domain/language.ts';
import { strings } from '#strings/index.ts';
import type { Immutable } from '../decap.ts';
import { notify } from '../notice.ts';

/**
 * Makes every address show its own entry. When the address in a tab becomes that of another entry, Decap keeps the form that
 * it has; so the page is loaded anew, once the person has agreed to leave what is not saved. An address without an entry
 * leads to the list. `before-decap.js` sends the events.
 */
export function keepToAddress(lang: Lang) {
	const { phrases, notices } = strings(lang).cms;
	let open: Immutable | undefined;
	let isLeaving = false;
	const toList = (collection: string) => {
		const tell = () => notify(notices.noEntry, { lang });
		addEventListener('hashchange', () => setTimeout(tell), { once: true });
		location.replace(listOf(collection));
	};
	addEventListener('MOOTHALL_DRAFT', (event) => {
		open = (event as CustomEvent<Immutable>).detail;
	});
	addEventListener('ENTRY_FAILURE', (event) => {
		const form = formAt(location.href);
		const { error, collection, slug } = (event as CustomEvent<Failure>).detail;
		const isNone = error.message === notices.noEntry || !form?.canBe;
		// The person may be elsewhere by now.
		if (isNone && form?.path === `${collection}/entries/${slug}`) toList(collection);
	});
	// Decap asks too before a page goes.
	addEventListener('beforeunload', (event) => isLeaving && event.stopImmediatePropagation());
	addEventListener('hashchange', (event) => {
		const { oldURL, newURL } = event;
		const [from, to] = [formAt(oldURL), formAt(newURL)];
		if (to && !to.canBe) {
			event.stopImmediatePropagation();
			return toList(to.collection);
		}
		if (!from || !to || (from.path !== to.path && to.path === pathOf(open))) return;
		event.stopImmediatePropagation();
		if (from.path === to.path) return;
		if (open?.get('hasChanged') && !confirm(phrases.leave))
			return history.replaceState(null, '', oldURL);
		isLeaving = true;
		location.reload();
	});
	if (!isSent()) return;
	history.replaceState(null, '');
	notify(notices.noEntry, { lang });
}

/**
 * Leads from an address that no entry can have to the list. Decap has read the address when its program was loaded, so the
 * page is loaded anew; `keepToAddress` then tells the person why.
 *
 * @returns whether the page goes.
 */
export function leavesForList(): boolean {
	const form = formAt(location.href);
	if (!form || form.canBe) return false;
	history.replaceState(SENT, '', listOf(form.collection));
	location.reload();
	return true;
}

/** The form that an address leads to; undefined for a list or any other page of the CMS. */
export function formAt(url: string): FormAddress | undefined {
	const [, collection = '', rest = ''] =
		/#\/collections\/([^/?#]+)\/(new|entries\/[^?#]*)/.exec(decoded(url)) ?? [];
	const isSettings = collection === 'settings';
	if (!isSettings && !collections.some(({ name }) => name === collection)) return undefined;
	const slug = rest.replace('entries/', '');
	const canBe = isSettings
		? Object.hasOwn(settingsFiles, slug)
		: /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug);
	return { collection, path: `${collection}/${rest}`, canBe };
}

function listOf(collection: string): string {
	return `#/collections/${collection}`;
}

/** Whether `leavesForList` led here. */
function isSent(): boolean {
	return (history.state as Partial<typeof SENT> | null)?.hadNoEntry === true;
}

/** The path of the form that Decap shows. */
function pathOf(open: Immutable | undefined): string | undefined {
	const entry = open?.get('entry') as Immutable | undefined;
	const collection = entry?.get('collection');
	if (!collection) return undefined;
	return `${collection}/${entry!.get('newRecord') ? 'new' : `entries/${entry!.get('slug')}`}`;
}

function decoded(url: string): string {
	try {
		return decodeURIComponent(url);
	} catch {
		return url;
	}
}

const SENT = { hadNoEntry: true };

export type FormAddress = {
	collection: string;
	/** `news/entries/market-day`, `news/new`. */
	path: string;
	/** Whether an entry can have this name. */
	canBe: boolean;
};
type Failure = { error: Error; collection: string; slug: string };
