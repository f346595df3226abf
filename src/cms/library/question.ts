import type { User } from '#collections/uses.ts';
import type { Lang } from '#domain/language.ts';
import { strings } from '#strings/index.ts';
import type { Call } from '../connection/proxy.ts';
import { element } from '../element.ts';
import { linksTo, notify } from '../notice.ts';
import { replacePicture } from './replace.ts';

/**
 * Asks whether a chosen picture is another one, or the new version of the picture in the library that has its name. With the
 * question stands every entry that shows the old one. @returns false if it is another picture, or if nothing shows the old one
 */
export async function offerReplacement({ old, picture, lang, call }: Offer): Promise<boolean> {
	const { uses: users }: { uses: User[] } = await call('usedIn', { thing: `images/${old}` });
	if (!users.length) return false;
	const words = strings(lang).cms.replacement;
	const choice = await ask(old, users, lang);
	if (choice !== 'replace') return choice !== 'new';
	const content = await base64(picture);
	const { message } = words;
	const { name } = picture;
	const { done, failed } = await replacePicture({
		old,
		picture: { name, content },
		users,
		message,
		call,
	});
	const problems = failed.map(({ title, sentence }) => words.failed(title, sentence));
	notify([...(done.length ? [words.done] : []), ...problems].join(' '), { lang, uses: done });
	return true;
}

/** Shows the question until one of its buttons is pressed. Escape chooses nothing. */
async function ask(old: string, users: User[], lang: Lang): Promise<string> {
	const words = strings(lang).cms.replacement;
	const heading = element(document, 'h2', { id: HEADING, style: TITLE }, words.title(old));
	const button = (value: string, text: string) =>
		element(document, 'button', { value, style: BUTTON }, text);
	const dialog = element(
		document,
		'dialog',
		{ id: 'moothall-replacement', lang, 'aria-labelledby': HEADING, style: STYLE },
		heading,
		element(document, 'p', { style: TEXT }, words.shown(users.length)),
		linksTo(users),
		element(document, 'p', { style: TEXT }, words.either),
		element(
			document,
			'form',
			{ method: 'dialog', style: 'display:flex;flex-wrap:wrap;gap:.6rem' },
			button('new', words.asNew),
			button('replace', words.instead),
			button('', words.neither),
		),
	);
	document.body.append(dialog);
	dialog.showModal();
	await new Promise((resolve) => dialog.addEventListener('close', resolve, { once: true }));
	dialog.remove();
	return dialog.returnValue;
}

async function base64(file: File): Promise<string> {
	const reader = new FileReader();
	const read = new Promise((resolve, reject) => {
		reader.addEventListener('load', resolve);
		reader.addEventListener('error', reject);
	});
	reader.readAsDataURL(file);
	await read;
	return String(reader.result).split(',')[1] ?? '';
}

const HEADING = 'moothall-replacement-title';
const STYLE = `max-width:40rem;padding:1.5rem;border:4px solid #1a1d26;background:#fff;color:#1a1d26;
	font:1.0625rem/1.5 system-ui,sans-serif;overflow-wrap:anywhere`;
const TITLE = 'margin:0;font:700 1.35rem/1.2 system-ui,sans-serif';
const TEXT = 'margin:.5rem 0;font:inherit;color:inherit';
const BUTTON =
	'font:inherit;padding:.6rem 1.2rem;background:#1a1d26;color:#fff;border:0;cursor:pointer';

type Offer = { old: string; picture: File; lang: Lang; call: Call };
