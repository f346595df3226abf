import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';
import type { settings as schemas } from '#collections/settings.ts';
import { contentFolder } from '#collections/folder.ts';

/** What editors set and functions need. The build has checked these files; they travel with the functions. */
export function settings(): Settings {
	known ??= { ...read('hub'), ...read('feedback') };
	return known;
}

function read<Kind extends keyof Schemas>(kind: Kind): z.output<Schemas[Kind]> {
	return parse(readFileSync(join(contentFolder, 'settings', `${kind}.yml`), 'utf8'));
}

let known: Settings | undefined;

type Schemas = typeof schemas;
type Settings = z.output<Schemas['hub']> & z.output<Schemas['feedback']>;
