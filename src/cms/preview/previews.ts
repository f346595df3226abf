import { collections } from '#collections/all.ts';
import { settingsFiles } from '#collections/settings.ts';
import type { Lang } from '#domain/language.ts';
import type { CmsFacts } from '../facts/cms-facts.ts';
import type { Decap, Immutable } from '../decap.ts';
import { draftFrom } from '../checks/draft.ts';
import type { GetAsset } from './fresh-pictures.ts';
import { Pane, type Shown } from './pane.ts';
import { type DecapState, titlesBeside } from './titles.ts';
import css from './preview.css?inline';

/** Registers the preview of every kind of entry, which is its page, and of every file of settings, which is the parts that show it. */
export function registerPreviews(decap: Decap, facts: CmsFacts) {
	// Decap shows the other language beside the form until somebody chooses the preview.
	localStorage.setItem(BESIDE, localStorage.getItem(BESIDE) ?? 'preview');
	decap.registerPreviewStyle(css, { raw: true });
	for (const { name } of collections) decap.registerPreviewTemplate(name, preview(name, facts));
	for (const file of Object.keys(settingsFiles))
		decap.registerPreviewTemplate(file, preview('settings', facts));
}

/** Decap's component. React mounts and updates it; the pane does the rest. */
function preview(collection: string, facts: CmsFacts) {
	return createClass({
		componentDidMount() {
			this.pane = new Pane(this.root!, facts, shown(collection, this.props));
		},
		componentDidUpdate() {
			this.pane!.update(shown(collection, this.props));
		},
		componentWillUnmount() {
			this.pane!.close();
		},
		render() {
			return h('div', {
				ref: (root: HTMLElement | null) => {
					this.root = root ?? this.root;
				},
			});
		},
	});
}

/** What the pane shows. It takes the draft from Decap's state: while the form is in Welsh, `entry` has the Welsh version in place of the English. */
function shown(collection: string, { entry, state, locale, getAsset }: Props): Shown {
	const whole = (state?.entryDraft.get('entry') as Immutable | undefined) ?? entry;
	const draft = draftFrom(whole, collection);
	return {
		draft,
		others: state && titlesBeside(state, collection, draft.slug),
		formLang: locale ?? 'en',
		getAsset,
	};
}

const BESIDE = 'cms.right-pane';

/** Decap's own React, which it puts into the window. */
const { h, createClass } = globalThis as unknown as {
	h(type: string, props: object): unknown;
	createClass(parts: Component & ThisType<Component & { props: Props }>): unknown;
};

type Component = {
	pane?: Pane;
	root?: HTMLElement;
	componentDidMount(): void;
	componentDidUpdate(): void;
	componentWillUnmount(): void;
	render(): unknown;
};
type Props = {
	entry: Immutable;
	/** The whole of Decap's state. */
	state?: DecapState;
	locale?: Lang;
	getAsset: GetAsset;
};
