import { type Lang, langs } from '#domain/language.ts';
import { inLang, paths } from '#domain/paths.ts';
import { strings } from '#strings/index.ts';
import { environment } from '../environment.ts';
import { type Block, inHtml, inText } from './blocks.ts';
import { settings } from '../settings.ts';
import { codeFor, tokenFor } from '../tokens.ts';

/** What a mail of the outbox says, as plain text and as simple HTML. */
export function writeLetter({ template, lang, data }: Mail): Letter {
	const writer = writers[template];
	if (!writer) throw new Error(`There are no words for the mail ${template}.`);
	const { subject, blocks, replyTo } = writer(data, lang);
	return { lang, subject, replyTo, text: inText(blocks), html: inHtml(blocks, { lang, subject }) };
}

const writers: Record<string, Writer> = {
	confirm_signature(data, lang) {
		const words = strings(lang).mail.confirmSignature;
		const link = address(lang, `${paths.confirm}${tokenFor(data.confirmation_id!)}/`);
		return {
			subject: words.subject,
			blocks: [
				greeting(data, lang),
				...asked(data, lang),
				...[words.follow, { link }],
				...[words.code, { code: codeFor(data.confirmation_id!) }],
				words.ignore,
				...closing(lang),
			],
		};
	},

	already_signed(data, lang) {
		const { alreadySigned: words, ignoreNothingChanged } = strings(lang).mail;
		return {
			subject: words.subject,
			blocks: [
				greeting(data, lang),
				...asked(data, lang),
				words.counted,
				ignoreNothingChanged,
				...closing(lang),
			],
		};
	},

	signature_taken_off(data, lang) {
		const { signatureTakenOff: words, ignoreNothingChanged } = strings(lang).mail;
		return {
			subject: words.subject,
			blocks: [
				greeting(data, lang),
				...asked(data, lang),
				words.takenOff,
				ignoreNothingChanged,
				...closing(lang),
			],
		};
	},

	mailbox_full(data, lang) {
		const { mailboxFull: words, ignoreNothingChanged } = strings(lang).mail;
		return {
			subject: words.subject,
			blocks: [
				greeting(data, lang),
				...asked(data, lang),
				words.full,
				...[words.other, { link: address(lang, paths.guide('sign-without-internet')) }],
				ignoreNothingChanged,
				...closing(lang),
			],
		};
	},

	feedback_received(data, lang) {
		const words = strings(lang).mail.feedbackReceived;
		return {
			subject: words.subject(data.reference!),
			blocks: [
				greeting(data, lang),
				words.thanks,
				...[words.reference, { code: data.reference! }],
				words.keep,
				words.ignore,
				...closing(lang),
			],
		};
	},

	feedback_for_team(data, lang) {
		const words = strings(lang).mail.feedbackForTeam;
		const topic = settings().topics.find(({ id }) => id === data.topic)?.name[lang] ?? data.topic!;
		const written = langs.find((each) => each === data.lang) ?? lang;
		const facts = {
			[words.reference]: data.reference,
			[words.topic]: topic,
			[words.location]: data.location,
			[words.page]: data.page,
			[words.lang]: words.langs[written],
			[words.name]: data.name,
			[words.email]: data.email,
			[words.phone]: data.phone,
		};
		return {
			subject: words.subject(data.reference!, topic),
			replyTo: data.email ?? undefined,
			blocks: [
				words.arrived,
				{ facts },
				...(data.email || data.phone ? [] : [words.noContact]),
				...[words.message, { quote: data.message! }],
			],
		};
	},
};

function greeting({ name }: Data, lang: Lang): Block {
	const words = strings(lang).mail;
	return name ? words.greeting(name) : words.greetingNoName;
}

function asked({ action }: Data, lang: Lang): Block[] {
	return [strings(lang).mail.asked, { quote: action! }];
}

function closing(lang: Lang): Block[] {
	const { mail } = strings(lang);
	const { name, phone, phone_hours: hours } = settings();
	const contact = address(lang, paths.page('contact'));
	return [mail.automatic, mail.help(phone, hours[lang]), { link: contact }, name[lang]];
}

function address(lang: Lang, path: string) {
	return environment().SITE_URL + inLang(lang, path);
}

/** A mail as the outbox has it. */
export interface Mail {
	id: number;
	template: string;
	lang: Lang;
	recipient: string;
	data: Data;
}

export interface Letter {
	lang: Lang;
	subject: string;
	replyTo?: string;
	text: string;
	html: string;
}

/** What the outbox keeps for a mail; the SQL that queues it says what. */
type Data = Partial<Record<string, string | null>>;
type Writer = (data: Data, lang: Lang) => { subject: string; replyTo?: string; blocks: Block[] };
