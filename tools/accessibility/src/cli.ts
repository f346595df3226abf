import { help } from './arguments/flags.ts';
import { type Arguments, readArguments } from './arguments.ts';
import { readConfig } from './config.ts';
import { Expected } from './expected.ts';
import { findTargets } from './targets.ts';
import { pageNameOf } from './targets/page-name.ts';
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

/** Prints an Expected, which a person can mend, as its sentence, and resolves with 1. Other errors go through. */
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
		const { served } = found;
		const targets = found.targets.map((target) => ({
			...target,
			name: pageNameOf(target.url, served),
		}));
		// The engines are loaded only when there is something to check.
		const { carryOut } = await import('./carry-out.ts');
		return await carryOut(targets, { asked, config, served });
	} finally {
		await found.close();
	}
}
