import type { Editor } from './editor.ts';
import {
	unpublishedEntries,
	unpublishedEntry,
	unpublishedEntryDataFile,
	unpublishedEntryMediaFile,
} from './drafts.ts';
import { getMedia, getMediaFile, persistMedia } from './media.ts';
import type { Action, Call, Params } from './protocol.ts';
import {
	deleteFile,
	deleteFiles,
	deleteUnpublishedEntry,
	publishUnpublishedEntry,
	updateUnpublishedEntryStatus,
} from './publishing.ts';
import { entriesByFiles, entriesByFolder, getEntry } from './reading.ts';
import { persistEntry } from './saving.ts';
import { setup } from './setup.ts';
import { usedIn } from './uses.ts';

/** Does one action of the protocol for an editor. @throws Refused, also when the database does not let this person. */
export function act({ action, params }: Call, editor: Editor): Promise<unknown> {
	return (actions[action] as Work<never>)(params as never, editor);
}

const actions: { [Name in Action]: Work<Params<Name>> } = {
	deleteFile,
	deleteFiles,
	deleteUnpublishedEntry,
	entriesByFiles,
	entriesByFolder,
	getDeployPreview: () => Promise.resolve(null),
	getEntry,
	getMedia,
	getMediaFile,
	info,
	persistEntry,
	persistMedia,
	publishUnpublishedEntry,
	unpublishedEntries,
	unpublishedEntry,
	unpublishedEntryDataFile,
	unpublishedEntryMediaFile,
	updateUnpublishedEntryStatus,
	usedIn,
};

function info() {
	const repo = setup().CMS_REPO.split('/')[1];
	return Promise.resolve({ repo, publish_modes: ['editorial_workflow'], type: 'moothall' });
}

type Work<Sent> = (params: Sent, editor: Editor) => Promise<unknown>;
