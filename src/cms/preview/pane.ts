import type { Lang } from '#domain/language.ts';
import { strings } from '#strings/index.ts';
import type { CmsFacts } from '../facts/cms-facts.ts';
import { checklist } from '../checks/checklist.ts';
import { leadTo } from '../checks/field.ts';
import { knownTo, picturesIn } from '../checks/known.ts';
import type { Draft } from '../checks/versions.ts';
import { element } from '../element.ts';
import { findingsList, summary } from './findings-list.ts';
import { Frame } from './frame.ts';
import { FreshPictures, type GetAsset } from './fresh-pictures.ts';
import type { Look } from './look.ts';
import { bodyOf } from './pages.ts';
import type { Titles } from './titles.ts';
import { toolbar } from './toolbar.ts';

/** The preview of an entry: how it is shown, what could be better in it, and the page itself. */
export class Pane {
	readonly #facts: CmsFacts;
	readonly #frame: Frame;
	readonly #status: HTMLElement;
	readonly #list: HTMLElement;
	readonly #root: HTMLElement;
	readonly #press: (look: Look) => void;
	readonly #pictures = new FreshPictures();
	#look: Look;
	#shown: Shown;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(root: HTMLElement, facts: CmsFacts, shown: Shown) {
		const document = root.ownerDocument;
		const { preview, findings } = strings(facts.lang).cms;
		this.#facts = facts;
		this.#shown = shown;
		this.#look = { lang: shown.formLang, shape: 'phone', scheme: 'light' };
		const { bar, press } = toolbar(document, facts.lang, (part) => this.#choose(part));
		this.#press = press;
		this.#frame = new Frame(document, { title: preview.page, css: facts.css });
		this.#status = element(document, 'p', { role: 'status' });
		this.#list = element(document, 'div', {});
		const heading = element(document, 'h1', {}, findings.title);
		const help = element(document, 'section', {}, heading, this.#status, this.#list);
		document.documentElement.lang = facts.lang;
		document.title = preview.title;
		document.defaultView!.frameElement?.setAttribute('title', preview.title);
		this.#root = root;
		root.append(element(document, 'main', {}, bar, help, this.#frame.element));
		this.#choose({});
	}

	/** Shows what is in the form now, once typing rests for a moment. */
	update(shown: Shown) {
		const { formLang } = this.#shown;
		this.#shown = shown;
		if (shown.formLang !== formLang) return this.#choose({ lang: shown.formLang });
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => this.#refresh(), PAUSE);
	}

	close() {
		clearTimeout(this.#timer);
	}

	#choose(part: Partial<Look>) {
		this.#look = { ...this.#look, ...part };
		this.#press(this.#look);
		this.#root.dataset.shape = this.#look.shape;
		void this.#refresh();
	}

	async #refresh() {
		const { draft, getAsset } = this.#shown;
		const sources = picturesIn(draft);
		await this.#pictures.learn(sources, getAsset);
		this.#tell(draft, sources);
		const look = this.#look;
		const body = await this.#body(draft, look.lang);
		// Something newer may have come meanwhile.
		if (draft !== this.#shown.draft || look !== this.#look) return;
		const title = String(draft.versions[look.lang]?.title ?? '');
		await this.#frame.show({ body, title, section: sectionOf(draft), look });
	}

	#tell(draft: Draft, sources: Set<string>) {
		const { lang: editor } = this.#facts;
		const known = knownTo(this.#facts, this.#pictures.weigh(sources));
		const found = checklist(draft, known, editor, this.#shown.others);
		const { lang } = this.#look;
		const line = summary(found, { lang, editor });
		if (this.#status.textContent !== line) this.#status.textContent = line;
		const goTo = (path: string) => void leadTo(path, lang);
		const list = findingsList(this.#list.ownerDocument, found, { lang, editor, goTo });
		// Left alone while it says the same: the keyboard may be in it.
		if (list.textContent !== this.#list.textContent) this.#list.replaceChildren(...list.childNodes);
	}

	async #body(draft: Draft, lang: Lang): Promise<string> {
		try {
			return await bodyOf(draft, lang, this.#facts);
		} catch (error) {
			console.error(error);
			const { failed } = strings(this.#facts.lang).cms.preview;
			return `<main><p class="notice" lang="${this.#facts.lang}">${failed}</p></main>`;
		}
	}
}

/** The part of the hub whose colours the page has. */
function sectionOf({ collection, slug }: Draft): string {
	if (collection === 'settings') return SECTIONS[slug] ?? 'home';
	return collection === 'pages' ? 'about' : collection;
}

/** Of the files of the settings. */
const SECTIONS: Record<string, string> = { topics: 'news', feedback: 'feedback' };

/** In milliseconds. */
const PAUSE = 250;

export type Shown = {
	draft: Draft;
	/** The titles of the other entries of its kind. */
	others?: Titles;
	/** The language that the form is in. */
	formLang: Lang;
	getAsset: GetAsset;
};
