import type { Lang } from '#domain/language.ts';
import { paths } from '#domain/paths.ts';
import { strings } from '#strings/index.ts';
import type { MailData } from '../../database/mail.ts';
import { address } from '../phrases.ts';

/** To somebody on the staff whom a colleague asks something. It has no word of the question or of the petition. */
export function questionAsked({ name }: MailData['question_asked'], lang: Lang) {
	const words = strings(lang).mail.questionAsked;
	return {
		subject: words.subject(name),
		blocks: [words.text(name), { link: address(lang, paths.staff) }, words.answer],
	};
}
