import { fileKind, mostPictureBytes } from '#domain/picture-file.ts';
import type { Lang } from '#domain/language.ts';
import { slugOf } from '#domain/slug.ts';
import { strings } from '#strings/index.ts';
import { dismiss, notify } from '../notice.ts';

/**
 * Checks files that are chosen for upload before Decap sees them. Each gets a name that an address can have: a phone calls
 * its pictures `IMG 2031 (1).JPG`. A file that the hub would refuse is refused here, since Decap would keep it with the entry.
 */
export function checkChosenFiles(lang: Lang) {
	document.addEventListener(
		'change',
		(event) => {
			const { target, isTrusted } = event;
			if (!isTrusted || !(target instanceof HTMLInputElement) || target.type !== 'file') return;
			event.stopImmediatePropagation();
			void take(target, lang);
		},
		{ capture: true },
	);
}

async function take(input: HTMLInputElement, lang: Lang) {
	const renamed = new DataTransfer();
	for (const file of input.files ?? []) {
		const problem = await problemOf(file, lang);
		if (problem) {
			input.value = '';
			return notify(problem, { lang });
		}
		const { type, lastModified } = file;
		renamed.items.add(new File([file], safeName(file.name), { type, lastModified }));
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

/** `../../IMG 2031 (1).JPG` is `img-2031-1.jpg`. A name without any letter or digit is `picture`. */
export function safeName(name: string): string {
	const [, stem = name, ending = ''] = /^(.*?)(\.\w+)?$/s.exec(name) ?? [];
	return `${slugOf(stem, 60) || 'picture'}${ending.toLowerCase()}`;
}
