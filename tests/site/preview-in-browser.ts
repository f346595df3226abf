import { facts } from '#cms/facts/facts.ts';
import { bodyOf } from '#cms/preview/pages.ts';
import type { Draft } from '#cms/checks/versions.ts';
import { withWaiting } from '#cms/facts/waiting.ts';
import type { Lang } from '#domain/language.ts';

/* Bundled for the browser by preview.test.ts: the preview of an entry or of settings, without the CMS around it. */
window.preview = (draft, lang) => bodyOf(draft, lang, facts);
/* Whoever is signed in is told by the hub. */
window.tellNews = (names) => void Object.assign(facts, withWaiting(facts, names));

declare global {
	// biome-ignore lint/style/useConsistentTypeDefinitions: only an interface adds to one that exists already
	interface Window {
		preview(draft: Draft, lang: Lang): Promise<string>;
		tellNews(names: string[]): void;
	}
}
