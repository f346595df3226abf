/** Decap's form is made for wide screens. On a narrow one its two panes go below one another, and the page scrolls. */
export function addStyles() {
	const style = document.createElement('style');
	style.textContent = HELD + NOTED + CARDS + NARROW;
	document.head.append(style);
}

/** The form that takes nothing in while it is saved, and what says so: see hold.ts. */
const HELD = `
#nc-root [inert] { opacity: .55; cursor: progress }
#moothall-saving { position: fixed; z-index: 100000; inset: auto auto 1rem 1rem; margin: 0; background: #1a1d26; color: #fff; font: 1.0625rem/1.4 system-ui, sans-serif }
#moothall-saving:not(:empty) { padding: .6rem 1.2rem }
`;

/**
 * A card of the workflow would show the text of its entry as Markdown. The title is enough. A card of a list has its title in
 * a part of the same name, which is no paragraph.
 */
const CARDS = `p[class*='-CardBody'] { display: none }`;

/**
 * What stands under a field: how many characters are left, and what must be put right. A mark says its sentence to the eye
 * only where the pane, whose list has the sentence, is not beside the form.
 */
const UNSEEN =
	'position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap';
const NOTED = `
#moothall-count { ${UNSEEN} }
.moothall-left, .moothall-mark { margin: 0; padding: 4px 0 0; font: .875rem/1.4 system-ui, sans-serif; color: #474b57 }
.moothall-left[data-over], .moothall-mark { color: #8f1010; font-weight: 700 }
.moothall-mark { border-left: 5px solid #8f1010; padding: 0 0 0 .5rem; margin-top: 4px; overflow-wrap: anywhere }
@media (min-width: 50.01rem) {
	#nc-root:has([class*='-PreviewPaneContainer'] iframe) .moothall-mark span { ${UNSEEN} }
}
`;

/**
 * Decap's class names end in what it calls a part; `.SplitPane` and `.Pane` are those of a library that it uses. Its own
 * rules come later, so ours need the weight of an id.
 */
const NARROW = `
@media (max-width: 50rem) {
	#nc-root {
		[class*='-EditorContainer'] { position: static; min-width: 0; height: auto; padding-top: 0; overflow: visible }
		[class*='-ToolbarContainer'] { position: static; min-width: 0; height: auto; flex-wrap: wrap; padding: 0 }
		[class*='-ToolbarContainer'] > * { border: 0; flex-wrap: wrap; padding-block: .25rem }
		[class*='-ToolbarSectionMain'], [class*='-ToolbarSubSection'] { flex-wrap: wrap; gap: .25rem }
		[class*='-Editor '] { height: auto; max-width: none }
		.SplitPane { position: static !important; display: block !important; height: auto !important; overflow: visible !important }
		.SplitPane > .Pane { width: auto !important; height: auto !important }
		.SplitPane > .Resizer { display: none }
		[class*='-ControlPaneContainer'], [class*='-NoPreviewContainer'] { height: auto; max-width: none; overflow: visible }
		[class*='-LocaleRowWrapper'], [class*='-DateTimeControl'] { flex-wrap: wrap }
		[class*='-PreviewPaneContainer'] iframe { height: 85vh }
		[class*='-ViewControls'] { position: fixed; inset: auto .5rem .5rem auto }
	}
}`;
