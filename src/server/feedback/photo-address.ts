import type { Lang } from '#domain/language.ts';
import { inLang, paths } from '#domain/paths.ts';
import { photoHours } from '#domain/photo.ts';
import { seal, unseal } from '../http/seal.ts';
import type { Receipt } from './receipt.ts';

/**
 * Where the photo for a message is sent, for `photoHours`. The address says which message it is, sealed, so that it opens
 * nothing else. `receipt` is there when the form is on the receipt: it is what the receipt says.
 */
export function photoAt(lang: Lang, asked: Asked): string {
	const sealed = seal(asked, PLACE);
	if (!sealed) throw new Error('There is no secret to seal the address of a photo with.');
	return inLang(lang, paths.feedbackPhoto(sealed));
}

/** What `photoAt` has sealed; undefined when it is not ours. */
export function readPhotoAddress({ pathname }: URL) {
	const sealed = /\/photo\/([\w-]+)\/?$/.exec(pathname)?.[1];
	return sealed === undefined ? undefined : unseal<Asked>(sealed, PLACE, LIFE);
}

const PLACE = 'photo';
const LIFE = photoHours * 60 * 60_000;

type Asked = { reference: string; receipt?: Receipt };
