import { help } from './arguments/flags.ts';
import { type Arguments, readArguments } from './arguments.ts';
import { carryOut } from './carry-out.ts';
import { readConfig } from './config.ts';
import { Expected } from './expected.ts';
import { findTargets, type Found } from './targets.ts';
import type { Target } from './target.ts';
import { ownVersion } from './versions.ts';

/** `moothall-a11y`: resolves with the code to end with. */
export function main(argv: string[]): Promise<number> {
	return explained(async () => {
		const asked = readArguments(argv);
		if (asked.command === 'check') return await checkAll(asked);
		process.stdout.write(asked.command === 'help' ? help : `${ownVersion()}\n`);
		return 0;
	});
}

/** What the person at the terminal can mend is told in a sentence, and is a 1. */
export async function explained(work: () => Promise<number>): Promise<number> {
	try {
		return await work();
	} catch (error) {
		if (!(error instanceof Expected)) throw error;
		console.error(error.message);
		return 1;
	}
}

async function checkAll(asked: Arguments): Promise<number> {
	const config = await readConfig(asked.config);
	if (!asked.quiet) for (const note of config.notes) console.error(`Note: ${note}`);
	const found = await findTargets(asked, config);
	try {
		const targets = found.targets.map((target) => ({ ...target, name: nameOf(target, found) }));
		return await carryOut(targets, { asked, config, served: found.served });
	} finally {
		await found.close();
	}
}

/** A page of a folder is called by its path, since the folder may be served at another port next time. */
function nameOf({ url }: Target, { served }: Found): string | undefined {
	const site = served.find((each) => url.startsWith(`${each.url}/`));
	return site && url.slice(site.url.length);
}
