/** Decap's form is made for wide screens. On a narrow one its two panes go below one another, and the page scrolls. */
export function addStyles() {
	const style = document.createElement('style');
	style.textContent = HELD + CARDS + NARROW;
	document.head.append(style);
}

/** The form that takes nothing in while it is saved, and what says so: see hold.ts. */
const HELD = `
#nc-root [inert] { opacity: .55; cursor: progress }
#moothall-saving { position: fixed; z-index: 100000; inset: auto auto 1rem 1rem; margin: 0; background: #1a1d26; color: #fff; font: 1.0625rem/1.4 system-ui, sans-serif }
#moothall-saving:not(:empty) { padding: .6rem 1.2rem }
`;

/** A card of the workflow would show the text of its entry as Markdown. The title is enough. */
const CARDS = `[class*='-CardBody'] { display: none }`;

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
