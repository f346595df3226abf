// Runs before Decap's own program does. It keeps its state with Redux, which offers this way in to tools.

window.CMS_MANUAL_INIT = true;

/*
 * Decap asks whether text that was not saved is to be used, and when the entry itself has come, puts that in its place.
 * So the text is held back until the entry is there. `unsaved.ts` is told of what is changed, and for what such text was used, and `hold.ts` of saves and of what is read after them.
 */
const TOLD =
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
			if (TOLD.test(type))
				window.dispatchEvent(new CustomEvent(type, { detail: draft()?.get('path') }));
			return done;
		};
		return store;

		function draft() {
			return getState().entryDraft.get('entry');
		}
	});
