import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readMatter, writeMatter } from '#collections/front-matter.ts';
import { slugOf } from '#domain/slug.ts';
import { today } from '#lib/today.ts';

/**
 * Fills `folder` with `count` news articles made from those in `samples`: the same texts, tables and pictures under
 * new headlines, one a day back from the newest, with a Welsh version wherever the sample has one. Headlines are
 * words of the samples' headlines in another order, so that lists of them compress no better than real ones. Each text
 * ends with its headline, so that no two texts are the same.
 */
export async function writeArticles(samples: string, folder: string, count: number): Promise<void> {
	const texts = await readSamples(samples);
	const names = [...texts.keys()];
	const matters = [...texts.values()].map(({ en }) => read(en).matter);
	const newest = matters
		.map((matter) => matter.published_on)
		.filter((day) => day <= today)
		.sort()
		.at(-1)!;
	const words = matters.flatMap(({ title }) => title.split(' '));
	const draw = generator();
	await mkdir(folder, { recursive: true });
	for (let number = 0; number < count; number++) {
		const versions = Object.entries(texts.get(names[number % names.length]!)!);
		const title = headline(words, draw);
		const slug = `${slugOf(title)}-${number}`;
		for (const [lang, text] of versions) {
			const article = variation(text, title, daysBefore(newest, number));
			await writeFile(join(folder, `${slug}.${lang}.md`), article);
		}
	}
}

/** An article like `text`, with a headline, a last line and a day (`YYYY-MM-DD`) of its own, that neither ends nor stands first. */
export function variation(text: string, title: string, day: string): string {
	const { matter, body } = read(text);
	const { pinned_until: _, expires_on: __, ...lasting } = matter;
	const own = `${body.trimEnd()}\n\n${title}.\n`;
	return writeMatter({ values: { ...lasting, title, published_on: day }, body: own });
}

/** The day (`YYYY-MM-DD`) so many days before another. */
export function daysBefore(day: string, days: number): string {
	const date = new Date(`${day}T12:00:00Z`);
	date.setUTCDate(date.getUTCDate() - days);
	return date.toISOString().slice(0, 10);
}

/** Ten words, as many as the samples have on average, and no more letters than the form lets an editor write. */
function headline(words: string[], draw: () => number): string {
	const drawn = Array.from({ length: 10 }, () => words[Math.floor(draw() * words.length)]!);
	return drawn.join(' ').slice(0, LONGEST_TITLE).trim();
}

/** Numbers from 0 to 1 that look random and are the same in every run. https://en.wikipedia.org/wiki/Lehmer_random_number_generator */
function generator(): () => number {
	let state = 1;
	return () => {
		state = (state * 48_271) % 2_147_483_647;
		return state / 2_147_483_647;
	};
}

async function readSamples(folder: string): Promise<Map<string, Versions>> {
	const texts = new Map<string, Versions>();
	for (const file of (await readdir(folder)).sort()) {
		const [, name, lang] = /^([a-z0-9-]+)\.(en|cy)\.md$/.exec(file) ?? [];
		if (!name || !lang) continue;
		const text = await readFile(join(folder, file), 'utf8');
		texts.set(name, { ...texts.get(name), [lang]: text } as Versions);
	}
	return texts;
}

function read(text: string): { matter: Matter; body: string } {
	const { values, body } = readMatter(text)!;
	return { matter: values as Matter, body };
}

/** As `src/collections/news.ts` allows. */
const LONGEST_TITLE = 90;

type Versions = { en: string; cy?: string };
type Matter = { title: string; published_on: string; pinned_until?: string; expires_on?: string };
