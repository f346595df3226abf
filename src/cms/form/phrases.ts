import type { Lang } from '#domain/language.ts';
import { strings } from '#strings/index.ts';
import type { Phrases } from '../decap.ts';

/** Decap's own words, with ours in place of the unclear ones. */
export function phrases(decaps: Phrases, lang: Lang): Phrases {
	const ours = strings(lang).cms.phrases;
	return merge(decaps, {
		editor: {
			editorControlPane: {
				i18n: {
					writingInLocale: ours.writingIn,
					copyFromLocale: ours.copyFrom,
					copyFromLocaleConfirm: ours.copyFromConfirm,
				},
			},
			editor: { confirmLoadBackup: ours.backup, onLeavePage: ours.leave },
			// Short, so that it stays beside the buttons where a screen is 1,024 px wide.
			editorToolbar: { changesSaved: ours.unchanged, backCollection: '%{collectionLabel}' },
		},
		collection: { collectionTop: { newButton: ours.newOfKind } },
		workflow: { workflow: { newPost: ours.newEntry } },
		ui: {
			toast: {
				onFailToLoadEntries: ours.couldNotLoad,
				onFailToPersist: ours.couldNotSave,
				onFailToDelete: ours.couldNotDelete,
				onFailToUpdateStatus: ours.couldNotMove,
				onFailToPublishEntry: ours.couldNotPublish,
				onFailToUnpublishEntry: ours.couldNotUnpublish,
			},
		},
	});
}

function merge(under: Phrases, over: Phrases): Phrases {
	const merged = { ...under };
	for (const [key, value] of Object.entries(over)) {
		const there = under[key];
		merged[key] =
			typeof value === 'object' && typeof there === 'object' ? merge(there, value) : value;
	}
	return merged;
}
