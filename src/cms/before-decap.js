// Runs before Decap's own program. Decap keeps its state with Redux, which offers tools this way in.

window.CMS_MANUAL_INIT = true;

/*
 * Decap asks whether unsaved text is to be used, and then replaces that text with the entry as soon as the entry is loaded.
 * So the text is held back until the entry is there. The actions in SENT are sent on as events of the window, with the path
 * of the entry: `unsaved.ts` and `hold.ts` listen.
 */
const SENT =
	/^(DRAFT_(CHANGE_FIELD|CREATE_FROM_LOCAL_BACKUP)|UNPUBLISHED_ENTRY_(PERSIST_)?(REQUEST|SUCCESS|FAILURE|REDIRECT))$/;
window.__REDUX_DEVTOOLS_EXTENSION_COMPOSE__ = (enhance) => (createStore) =>
	enhance((...options) => {
		const store = createStore(...options);
		const { dispatch, getState } = store;
		let backup;
		store.dispatch = (action) => {
			const { type } = action;
			if (type === 'DRAFT_LOCAL_BACKUP_RETRIEVED' && !draft()?.has('data')) {
				backup = action;
				return action;
			}
			const done = dispatch(action);
			if (/^DRAFT_(CREATE_(FROM_ENTRY|EMPTY)|DISCARD)$/.test(type)) {
				const held = backup;
				backup = undefined;
				if (held && type !== 'DRAFT_DISCARD') dispatch(held);
			}
			if (SENT.test(type))
				window.dispatchEvent(new CustomEvent(type, { detail: draft()?.get('path') }));
			return done;
		};
		// Ours to the store: `saves.ts` changes fields in this way.
		window.addEventListener('MOOTHALL_ACTION', ({ detail }) => store.dispatch(detail));
		return store;

		function draft() {
			return getState().entryDraft.get('entry');
		}
	});
