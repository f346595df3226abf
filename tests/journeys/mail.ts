import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { inject } from 'vitest';
import type { Mail } from '#local/mailbox/store.ts';

const { mailbox } = inject('hub');

/** An address that nobody had before. */
export function newAddress(name: string): string {
	return `${name}-${randomUUID().slice(0, 8)}@example.org`;
}

/** The newest mail to an address, once `count` of them have come. Throws after fifteen seconds. */
export async function mailTo(address: string, count = 1): Promise<Mail> {
	for (const end = Date.now() + 15_000; Date.now() < end; await pause(50)) {
		const mails = await mailsTo(address);
		if (mails.length >= count) return mails[0]!;
	}
	throw new Error(`${(await mailsTo(address)).length} of ${count} mails to ${address} came.`);
}

/** The mail with this subject. Two mails that wait together may come in either order. */
export async function mailAbout(address: string, subject: string): Promise<Mail> {
	for (let count = 1; ; count++) {
		await mailTo(address, count);
		const mail = (await mailsTo(address)).find((each) => each.subject === subject);
		if (mail) return mail;
	}
}

/** The newest first. */
export async function mailsTo(address: string): Promise<Mail[]> {
	const response = await fetch(`${mailbox}/mails.json?to=${encodeURIComponent(address)}`);
	return response.json();
}

/** The link that leads to the button which counts a signature. */
export function confirmationLink({ links }: Mail): string {
	return links.find((link) => link.includes('/confirm/'))!;
}
