import { readFile } from 'node:fs/promises';
import { createTransport } from 'nodemailer';
import { parse } from 'smol-toml';
import { fillTemplate } from './template.ts';
import type { User } from './users.ts';

const supabase = new URL('../../../supabase/', import.meta.url);

/** Mails the link to sign in, with the template of production, which supabase/config.toml names. */
export function openPost({ smtpUrl, mailFrom, siteUrl }: PostOptions) {
	const transport = createTransport({ url: smtpUrl });
	return {
		async sendLink(user: User, tokenHash: string) {
			const { subject, html } = await readTemplate();
			const values = {
				SiteURL: siteUrl(),
				TokenHash: tokenHash,
				Email: user.email,
				Data: user.raw_user_meta_data,
			};
			await transport.sendMail({
				from: mailFrom,
				to: { name: '', address: user.email },
				subject: fillTemplate(subject, values),
				html: fillTemplate(html, values),
			});
		},
		close: () => transport.close(),
	};
}

async function readTemplate() {
	const config = parse(
		await readFile(new URL('config.toml', supabase), 'utf8'),
	) as unknown as Config;
	const { subject, content_path: path } = config.auth.email.template.magic_link;
	// Paths in config.toml are relative to the project's root, where people run the supabase command.
	return { subject, html: await readFile(new URL(`../${path}`, supabase), 'utf8') };
}

type Config = {
	auth: { email: { template: { magic_link: { subject: string; content_path: string } } } };
};

export type PostOptions = {
	smtpUrl: string;
	mailFrom: string;
	/** The hub's address for the link, read for each mail. */
	siteUrl(): string;
};
