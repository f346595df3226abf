import { facts } from '#cms/facts.ts';
import { pageOf } from '#cms/preview/pages.ts';
import type { Draft } from '#cms/versions.ts';
import type { Lang } from '#domain/language.ts';

/* Bundled for the browser by preview.test.ts: the preview of an entry, without the editor around it. */
window.preview = (draft, lang) => pageOf(draft, lang, facts);

declare global {
	interface Window {
		preview(draft: Draft, lang: Lang): Promise<string>;
	}
}
