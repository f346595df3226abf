import { makeReference } from '#domain/reference.ts';
import { paths } from '#domain/paths.ts';
import { signedIn } from '../check-hub/staff.ts';
import type { DeskPage } from './desk-pages.ts';
import { onDesk } from './desk-stage.ts';
import type { Figure } from './figure.ts';
import { INBOX } from './inbox-data.ts';
import { pageFigures } from './page-figures.ts';
import { townText } from './town-text.ts';

/** The room for feedback, over HTTP, among 100,000 messages. */
export async function inbox(): Promise<Figure[]> {
	return await onDesk(async (hub, client) => {
		const { id, cookie } = await signedIn(hub, 'officer');
		await client.query(INBOX, [await townText(), id]);
		const reference = makeReference();
		await client.query(`update app.feedback set reference = $1 where reference = 'BENCH-50001'`, [
			reference,
		]);
		await client.query('vacuum analyze');
		return await pageFigures('inbox', hub.url, cookie, inboxPages(reference));
	});
}

function inboxPages(reference: string): DeskPage[] {
	const path = paths.staffFeedback;
	const of = (query: Record<string, string>) => `${path}?${new URLSearchParams(query)}`;
	const search = (name: string, words: string, state = 'waiting') => ({
		...{ name: `Search, ${name}`, path, search: { words, state } },
	});
	return [
		{ name: 'Today', path: paths.staff },
		{ name: 'Inbox', path },
		{ name: 'Inbox, page 40', path: of({ page: '40' }) },
		{ name: 'Inbox, late', path: of({ state: 'late' }) },
		{ name: 'Inbox, new replies', path: of({ state: 'replied' }) },
		{ name: 'Inbox, taken by me', path: of({ mine: 'yes' }) },
		{ name: 'Inbox, one topic', path: of({ topic: 'market' }) },
		{ name: 'Inbox, closed', path: of({ state: 'closed' }) },
		{ name: 'Inbox, all', path: of({ state: 'all' }) },
		{ name: 'Inbox, all, page 1,000', path: of({ state: 'all', page: '1000' }) },
		search('a usual word', 'library'),
		search('a usual word, among all', 'library', 'all'),
		search('three words, among all', 'the town council', 'all'),
		search('a name, among all', 'Gwilym Okafor', 'all'),
		search('a word that nobody wrote', 'zzyzx', 'all'),
		search('an email address', 'Sender50003@home.example', 'all'),
		search('a phone number', '+44 1632 050003', 'all'),
		{ name: 'A message', path: paths.staffFeedbackCase(reference) },
		{ name: 'To answer a message', path: paths.staffFeedbackAct(reference, 'answer') },
		{ name: 'To enter a message', path: paths.staffEnterFeedback },
	];
}
