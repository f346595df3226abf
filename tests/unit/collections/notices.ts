import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach } from 'vitest';
import { collection } from '#collections/collection.ts';
import * as fields from '#collections/fields.ts';
import * as groups from '#collections/groups.ts';
import { entriesLoader } from '#lib/content/loader.ts';

/** A kind of content with one field of each sort that can be wrong. */
export const notices = collection({
	name: 'notices',
	label: 'Notices',
	singular: 'notice',
	description: 'For tests.',
	fields: {
		title: fields.text({ label: 'Headline', max: 20 }),
		published_on: fields.day({ label: 'Published on', shared: true }),
		starts_at: fields.time({ label: 'Starts at', optional: true }),
		guests: fields.number({ label: 'Guests', min: 1, max: 9, optional: true }),
		urgent: fields.flag({ label: 'Urgent', shared: true }),
		phone: fields.phone({ label: 'Phone', optional: true }),
		email: fields.email({ label: 'Email', optional: true }),
		more: fields.link({ label: 'More', optional: true }),
		size: fields.choice({ label: 'Size', choices: { big: 'Big', small: 'Small' }, optional: true }),
		topic: fields.reference({ label: 'Topic', to: 'settings.topics', optional: true }),
		places: groups.list({
			label: 'Places',
			of: fields.reference({ label: 'Place', to: 'places' }),
		}),
		image: groups.image({ label: 'Picture', optional: true }),
		body: fields.markdown({ label: 'Text' }),
	},
});

/** A good notice, whose front matter can be added to or replaced line by line; `undefined` leaves a line out. */
export function notice(changes: Record<string, string | undefined> = {}, body = 'Text.'): string {
	const matter = { title: 'Market moves', published_on: "'2026-11-23'", ...changes };
	const lines = Object.entries(matter).filter(([, value]) => value !== undefined);
	return `---\n${lines.map(([name, value]) => `${name}: ${value}`).join('\n')}\n---\n\n${body}\n`;
}

/** Loads a folder with these files as the build does; rejects with the sentence that the editor reads. */
export async function load(
	files: Record<string, string>,
	name = notices.name,
): Promise<Map<string, object>> {
	const folder = await mkdtemp(join(tmpdir(), 'moothall-content-'));
	made.push(folder);
	await write(folder, { 'places/library.en.md': '', 'images/clock.jpg': '', 'notices/.keep': '' });
	await write(join(folder, 'content', name), files);
	process.chdir(folder);
	const store = new Map<string, object>();
	await entriesLoader({ ...notices, name }).load({
		store: {
			clear: () => store.clear(),
			set: ({ id, data }: { id: string; data: object }) => store.set(id, data),
		},
	} as never);
	return store;
}

async function write(folder: string, files: Record<string, string>) {
	for (const [name, text] of Object.entries(files)) {
		const file = join(folder, name.includes('/') ? `content/${name}` : name);
		await mkdir(dirname(file), { recursive: true });
		await writeFile(file, text);
	}
}

const home = process.cwd();
const made: string[] = [];

afterEach(async () => {
	process.chdir(home);
	for (const folder of made.splice(0)) await rm(folder, { recursive: true, force: true });
});
