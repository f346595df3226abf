import type { Lang } from '#domain/language.ts';
import { sayMoment } from '#domain/moment.ts';
import { paths } from '#domain/paths.ts';
import { strings } from '#strings/index.ts';
import type { MailData } from '../../database/mail.ts';
import { signatureToken } from '../../tokens.ts';
import { address, closing, greeting, toOwnSignature } from '../phrases.ts';

/** News of a petition, to an address with which somebody who counts asked for it, online or helped at a counter. */
export function petitionUpdate(data: MailData['petition_update'], lang: Lang) {
	const { signature, petition, action, about, debate } = data;
	const { petitionUpdate: words } = strings(lang).mail;
	const { subject, text } = words.about[about];
	const isAhead = about === 'debate_scheduled' || about === 'debate_moved';
	const stop = address(lang, paths.stopLink(signatureToken(signature, 'stop')));
	return {
		subject,
		stop,
		blocks: [
			greeting(lang),
			...[words.signed, { quote: action }],
			text,
			...(isAhead && debate ? [{ facts: factsOf(debate, lang) }] : []),
			...[words.read, { link: address(lang, paths.petition(petition)) }],
			...[words.stop, { link: stop }],
			...toOwnSignature(signature, lang),
			...closing(lang),
		],
	};
}

function factsOf({ scheduled_for: at, place, link }: Debate, lang: Lang) {
	const { when, where, watch } = strings(lang).debates;
	return { [when]: at && sayMoment(at, lang), [where]: place, [watch]: link };
}

type Debate = NonNullable<MailData['petition_update']['debate']>;
