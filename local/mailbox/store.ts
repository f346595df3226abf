import { randomUUID } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { simpleParser } from 'mailparser';

/** Mails on disk, one .eml file each, and parsed in memory. */
export class MailStore {
	readonly #folder: string;
	readonly #arrivals = new EventEmitter();
	#mails: Mail[] = [];

	static async open(folder: string) {
		await mkdir(folder, { recursive: true });
		const store = new MailStore(folder);
		const files = (await readdir(folder)).filter((name) => name.endsWith('.eml')).sort();
		const latest = files.slice(-MOST_SHOWN);
		store.#mails = await Promise.all(
			latest.map(async (name) => readMail(name.slice(0, -4), await readFile(join(folder, name)))),
		);
		return store;
	}

	private constructor(folder: string) {
		this.#folder = folder;
	}

	/** Resolves when the mail is on disk. Only then may the sender get a confirmation. */
	async keep(stream: NodeJS.ReadableStream, to: string[]) {
		const source = await buffer(stream);
		// The envelope has the real recipients; the header may name others.
		const whole = Buffer.concat([Buffer.from(`X-Envelope-To: ${to.join(', ')}\r\n`), source]);
		const id = `${new Date().toISOString().replace(/[:.]/g, '-')}-${randomUUID().slice(0, 8)}`;
		await writeFile(join(this.#folder, `${id}.part`), whole);
		await rename(join(this.#folder, `${id}.part`), join(this.#folder, `${id}.eml`));
		this.#mails.push(await readMail(id, whole));
		this.#arrivals.emit('mail');
	}

	list(to?: string | null) {
		const wanted = to?.toLowerCase();
		return this.#mails
			.filter((mail) => !wanted || mail.to.some((address) => address.toLowerCase() === wanted))
			.reverse();
	}

	find(id: string) {
		return this.#mails.find((mail) => mail.id === id);
	}

	async waitFor(to: string, count = 1) {
		const signal = AbortSignal.timeout(10_000);
		while (this.list(to).length < count)
			await once(this.#arrivals, 'mail', { signal }).catch((cause) => {
				throw new Error(`${this.list(to).length} of ${count} mails to ${to} came in ten seconds.`, {
					cause,
				});
			});
		return this.list(to);
	}
}

const MOST_SHOWN = 1_000;

async function readMail(id: string, source: Buffer): Promise<Mail> {
	const mail = await simpleParser(source, { skipTextToHtml: true, skipImageLinks: true });
	const text = mail.text ?? '';
	return {
		id,
		to: String(mail.headers.get('x-envelope-to') ?? '').split(', '),
		from: mail.from?.text ?? '',
		subject: mail.subject ?? '',
		receivedAt: id.replace(/T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z.*/, 'T$1:$2:$3.$4Z'),
		text,
		html: mail.html || '',
		links: text.match(/https?:\/\/[^\s<>"]+/g) ?? [],
		code: /^\s*(\d{3})[ \u00a0]?(\d{3})\s*$/m.exec(text)?.slice(1).join(''),
		headers: Object.fromEntries(
			mail.headerLines.map(({ key, line }) => [key, line.replace(/^[^:]*:\s*/, '')]),
		),
	};
}

export type Mail = {
	id: string;
	to: string[];
	from: string;
	subject: string;
	receivedAt: string;
	text: string;
	html: string;
	/** Addresses in the text, in order. */
	links: string[];
	/** The first six-digit number on a line of its own. */
	code: string | undefined;
	headers: Record<string, string>;
};
