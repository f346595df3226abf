import { fileKind, mostPictureBytes } from '#domain/picture-file.ts';
import { ownName } from '#domain/picture-name.ts';
import type { Lang } from '#domain/language.ts';
import { slugOf } from '#domain/slug.ts';
import { strings } from '#strings/index.ts';
import type { Call } from '../connection/proxy.ts';
import { Expected } from '../expected.ts';
import { dismiss, notify } from '../notice.ts';
import type { Library } from './names.ts';
import { offerReplacement } from './question.ts';

/**
 * Checks files that are chosen for upload before Decap sees them. Each gets a name of its own that an address can have: a phone
 * calls all its pictures `image.jpg`, and Decap would put the second over the first. A file that the hub would refuse is
 * refused here, since Decap would keep it with the entry.
 */
export function checkChosenFiles(options: Options) {
	document.addEventListener(
		'change',
		(event) => {
			const { target, isTrusted } = event;
			if (!isTrusted || !(target instanceof HTMLInputElement) || target.type !== 'file') return;
			event.stopImmediatePropagation();
			void take(target, options).catch((error: unknown) => {
				target.value = '';
				const { unread } = strings(options.lang).cms.notices;
				notify(error instanceof Expected ? error.message : unread, { lang: options.lang });
			});
		},
		{ capture: true },
	);
}

async function take(input: HTMLInputElement, { lang, library, call }: Options) {
	const renamed = new DataTransfer();
	for (const file of input.files ?? []) {
		const refuse = (problem: string) => {
			input.value = '';
			notify(problem, { lang });
		};
		const problem = await problemOf(file, lang);
		if (problem) return refuse(problem);
		const bytes = new Uint8Array(await file.arrayBuffer());
		const wanted = safeName(file.name);
		const name = await ownName(wanted, bytes);
		// Decap would delete the very same picture from the site and add it again.
		if (library.has(name)) return refuse(strings(lang).cms.notices.repeated(name));
		const { type, lastModified } = file;
		const picture = new File([bytes], name, { type, lastModified });
		if (library.has(wanted) && !isWriting()) {
			const isReplaced = await offerReplacement({ old: wanted, picture, lang, call });
			if (isReplaced) {
				input.value = '';
				return;
			}
		}
		renamed.items.add(picture);
	}
	dismiss();
	input.files = renamed.files;
	input.dispatchEvent(new Event('change', { bubbles: true }));
}

async function problemOf(file: File, lang: Lang): Promise<string | undefined> {
	const { refusal } = strings(lang).saving;
	const { name } = file;
	const kind = fileKind(new Uint8Array(await file.slice(0, 1_000).arrayBuffer()));
	if (kind === 'drawing') return refusal.picture_svg({ name });
	if (kind !== 'picture') return refusal.picture_kind({ name });
	return file.size > mostPictureBytes ? refusal.picture_too_large({ name }) : undefined;
}

/** Whether an entry is open: then a picture is for this entry, and always a new one. */
function isWriting(): boolean {
	return /^#\/collections\/[^/]+\/(new|entries\/)/.test(location.hash);
}

/** `../../IMG 2031 (1).JPG` is `img-2031-1.jpg`. A name without any letter or digit is `picture`. */
export function safeName(name: string): string {
	const [, stem = name, ending = ''] = /^(.*?)(\.\w+)?$/s.exec(name) ?? [];
	return `${slugOf(stem, 60) || 'picture'}${ending.toLowerCase()}`;
}

type Options = { lang: Lang; library: Library; call: Call };
