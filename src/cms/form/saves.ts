import { langs, type Lang } from '#domain/language.ts';
import { withoutTrackingIn } from '#domain/tracking.ts';
import { strings } from '#strings/index.ts';
import type { Decap, Immutable } from '../decap.ts';
import { remark } from '../remark.ts';

/** Takes the tracking out of every address of an entry when the entry is saved, in the form too. */
export function cleanSaves(decap: Decap, lang: Lang) {
	decap.registerEventListener({
		name: 'preSave',
		handler: (event) => {
			const before = event.entry;
			for (const each of langs) {
				const path = each === 'en' ? ['data'] : ['i18n', each, 'data'];
				const values = event.entry.getIn(path) as Values | undefined;
				for (const [name, value] of values?.entries() ?? []) {
					const clean = cleaned(value);
					if (clean === value) continue;
					event.entry = event.entry.setIn([...path, name], clean);
					change(name, clean, each, Boolean(event.entry.get('i18n')));
				}
			}
			if (event.entry !== before) remark(strings(lang).cms.notices.untracked, lang);
		},
	});
}

/** The same value if nothing is to be taken out. */
function cleaned(value: unknown): unknown {
	if (typeof value === 'string') return withoutTrackingIn(value);
	return isCollection(value) ? value.map(cleaned) : value;
}

/** Changes a field of the form as Decap does when somebody types in it. */
function change(name: string, value: unknown, currentLocale: Lang, hasLanguages: boolean) {
	const field = { get: (key: string) => (key === 'name' ? name : undefined) };
	const i18n = hasLanguages ? { currentLocale, defaultLocale: 'en', locales: langs } : undefined;
	const payload = { field, value, metadata: undefined, entries: [], i18n };
	const detail = { type: 'DRAFT_CHANGE_FIELD', payload };
	dispatchEvent(new CustomEvent('MOOTHALL_ACTION', { detail }));
}

/** A map or list of Immutable.js, whose `map` gives back the same one if no value changed. */
function isCollection(value: unknown): value is { map(to: (value: unknown) => unknown): unknown } {
	return typeof (value as Immutable | undefined)?.toJS === 'function';
}

type Values = { entries(): Iterable<[string, unknown]> };
