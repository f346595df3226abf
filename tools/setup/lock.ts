import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Fixes package-lock.json so that it installs anywhere: no registry's address in it, and the right entry for every
 * platform's build of an optional package. Where a registry lacks such a build, npm leaves it out or takes an older
 * version, and `npm ci` refuses the file. `npm run lock` calls this after npm has written it.
 */
export function fixLock(lock: Lock): Lock {
	const packages: Lock['packages'] = {};
	for (const [path, { resolved, ...entry }] of Object.entries(lock.packages))
		// For a workspace, `resolved` is its folder, which stays.
		packages[path] = entry.link ? { resolved, ...entry } : entry;
	// An entry that moves out of its place may be the right one for another package.
	const known = new Map(Object.entries(packages).map(([path, entry]) => [id(path, entry), entry]));
	for (let rounds = 0; missingEntries({ packages }).length; rounds++) {
		if (rounds === 10)
			throw new Error('Two packages side by side need different versions of a third.');
		for (const { path, name, version } of missingEntries({ packages })) {
			const { integrity, ...likeIt } = packages[`node_modules/${name}`] ?? platformOf(name);
			const entry = known.get(`${name}@${version}`) ?? { ...likeIt, version, optional: true };
			packages[besides(path, name)] = entry;
		}
	}
	const [main = ['', {}], ...others] = Object.entries(packages);
	others.sort(([a], [b]) => a.localeCompare(b, 'en'));
	return { ...lock, packages: Object.fromEntries([main, ...others]) };
}

/** Optional packages that are named, but that npm would not find in the version that is required. */
export function missingEntries({ packages }: Lock) {
	return Object.entries(packages)
		.flatMap(([path, entry]) =>
			Object.entries(entry.optionalDependencies ?? {}).map(([name, version]) => ({
				path,
				name,
				version,
			})),
		)
		.filter(({ path, name, version }) => {
			const entry = find(packages, path, name);
			return !entry || (/^\d/.test(version) && entry.version !== version);
		});
}

/** Searches as Node does: in the package's own node_modules, then in each node_modules above it. */
function find(packages: Lock['packages'], path: string, name: string): LockEntry | undefined {
	const own = packages[`${path}${path && '/'}node_modules/${name}`];
	if (own || !path) return own;
	return find(packages, path.slice(0, path.lastIndexOf('node_modules/')).replace(/\/$/, ''), name);
}

function besides(path: string, name: string) {
	return `${path.slice(0, path.lastIndexOf('node_modules/'))}node_modules/${name}`;
}

function id(path: string, { version }: LockEntry) {
	return `${path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)}@${version}`;
}

/** The platform as in the package's own manifest, read from the end of its name (`…-linux-x64-musl`). */
function platformOf(name: string): LockEntry {
	const [, os = '', cpu = '', libc] =
		/[-/](darwin|linux|win32|android|freebsd)-([a-z0-9]+)(?:-(musl|gnu|eabi|msvc))?$/.exec(name) ??
		[];
	if (!os) throw new Error(`The name ${name} tells no platform: write its entry by hand.`);
	return {
		os: [os],
		cpu: [cpu],
		...(libc === 'musl' && { libc: ['musl'] }),
		...(libc === 'gnu' && { libc: ['glibc'] }),
	};
}

if (import.meta.main) {
	const file = 'package-lock.json';
	const lock = JSON.parse(readFileSync(file, 'utf8')) as Lock;
	const missing = missingEntries(lock);
	writeFileSync(file, `${JSON.stringify(fixLock(lock), null, 2)}\n`);
	console.log(`${file}: ${missing.length} entries fixed, no registry named.`);
}

type Lock = {
	packages: Record<string, LockEntry>;
};

type LockEntry = {
	name?: string;
	version?: string;
	resolved?: string;
	link?: boolean;
	integrity?: string;
	optional?: boolean;
	os?: string[];
	cpu?: string[];
	libc?: string[];
	optionalDependencies?: Record<string, string>;
};
