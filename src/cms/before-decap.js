// Runs before Decap's own program. Decap keeps its state with Redux, which offers tools this way in.

window.CMS_MANUAL_INIT = true;

/*
 * Decap asks whether unsaved text is to be used, and then replaces that text with the entry as soon as the entry is loaded.
 * So the text is held back until the entry is there. The actions in SENT are sent on as events of the window, with the path
 * of the entry: `unsaved.ts` and `hold.ts` listen. So is every change of what is in the form, as MOOTHALL_DRAFT, and an entry that could not be read.
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
			if (isLeftOut(action)) return action;
			if (type === 'DRAFT_LOCAL_BACKUP_RETRIEVED' && !draft()?.has('data')) {
				backup = action;
				return action;
			}
			const before = getState()?.entryDraft;
			const done = dispatch(action);
			if (/^DRAFT_(CREATE_(FROM_ENTRY|EMPTY)|DISCARD)$/.test(type)) {
				const held = backup;
				backup = undefined;
				if (held && type !== 'DRAFT_DISCARD') dispatch(held);
			}
			if (type === 'ENTRY_FAILURE')
				window.dispatchEvent(new CustomEvent(type, { detail: action.payload }));
			if (SENT.test(type))
				window.dispatchEvent(new CustomEvent(type, { detail: draft()?.get('path') }));
			const now = getState().entryDraft;
			if (now !== before) window.dispatchEvent(new CustomEvent('MOOTHALL_DRAFT', { detail: now }));
			return done;
		};
		// Ours to the store: `saves.ts` changes fields in this way.
		window.addEventListener('MOOTHALL_ACTION', ({ detail }) => store.dispatch(detail));
		return store;

		function draft() {
			return getState().entryDraft.get('entry');
		}

		/*
		 * What Decap itself finds wrong in a field: the list of `checks/` has it, in one sentence. Of messages, those that are
		 * on the screen already, and that Decap could not look up whether a draft has been built. Decap prints why an entry
		 * was not read, which it gives as a string, in place of the form.
		 */
		function isLeftOut({ type, payload }) {
			if (type === 'DRAFT_VALIDATION_ERRORS') return payload.errors.length > 0;
			if (type !== 'NOTIFICATION_SEND') return false;
			if (payload.type !== 'error') return false;
			const { key, details } = payload.message;
			const isShown = ({ message }) =>
				key && message.key === key && String(message.details) === String(details);
			return (
				details?.isTold ||
				(key === 'ui.toast.onFailToLoadEntries' && typeof details === 'string') ||
				key === 'ui.toast.onFailToLoadDeployPreview' ||
				getState().notifications.notifications.some(isShown)
			);
		}
	});
