import type { Lang } from '#domain/language.ts';
import { paths } from '#domain/paths.ts';
import type { Rules } from '#domain/spoken-rules.ts';
import { sayMinutes } from '#strings/duration.ts';
import { strings } from '#strings/index.ts';
import type { MailData } from '../../database/mail.ts';
import { codeFor, tokenFor } from '../../tokens.ts';
import type { Block } from '../blocks.ts';
import { address, closing, greeting } from '../phrases.ts';

/** To the creator of a new petition: the link and the code that confirm it. Nothing that was typed is in it. */
export function confirmPetition(
	{ confirmation_id: id }: MailData['confirm_petition'],
	lang: Lang,
	rules: Rules,
) {
	const { subject, ignore } = strings(lang).creating.mails.confirm;
	return { subject, blocks: blocksOf(id, lang, rules, [ignore]) };
}

/** To the creator of a petition who has not confirmed it, once. Nothing that was typed is in it. */
export function startReminder(
	{ confirmation_id: id }: MailData['start_reminder'],
	lang: Lang,
	rules: Rules,
) {
	const { creating, mail } = strings(lang);
	const { subject, ends } = creating.mails.reminder;
	return { subject, blocks: blocksOf(id, lang, rules, [ends, mail.signReminder.once]) };
}

function blocksOf(id: string, lang: Lang, rules: Rules, last: Block[]): Block[] {
	const words = strings(lang).creating.mails.confirm;
	return [
		greeting(lang),
		words.asked,
		...[words.follow, { link: address(lang, `${paths.confirm}${tokenFor(id)}/`) }],
		...[words.code(sayMinutes(rules.code_minutes, strings(lang))), { code: codeFor(id) }],
		...last,
		...closing(lang),
	];
}
