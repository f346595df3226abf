import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Lang } from '#domain/language.ts';

/** What editors set and functions need. The build has checked these files; they travel with the functions. */
export function settings(): Settings {
	known ??= { ...read<Hub>('hub.yml'), ...read<Feedback>('feedback.yml') };
	return known;
}

function read<Shape>(file: string): Shape {
	return parse(readFileSync(join('content/settings', file), 'utf8')) as Shape;
}

let known: Settings | undefined;

type Bilingual = Record<Lang, string>;
type Hub = { name: Bilingual; phone: string; phone_hours: Bilingual };
type Feedback = { topics: { id: string; name: Bilingual; team: string }[] };
type Settings = Hub & Feedback;
