import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fixLock, missingEntries } from '#tools/setup/lock.ts';

describe('package-lock.json', () => {
	const text = readFileSync('package-lock.json', 'utf8');

	test('names no registry', () => {
		expect(text).not.toMatch(/https?:\/\/[^"]*\.tgz/);
		const packages: { resolved?: string; link?: boolean }[] = Object.values(
			JSON.parse(text).packages,
		);
		const resolved = packages.filter((entry) => entry.resolved !== undefined);
		expect(resolved).toStrictEqual([{ resolved: 'tools/accessibility', link: true }]);
	});

	test('has an entry for every platform of an optional package (npm run lock adds them)', () => {
		expect(missingEntries(JSON.parse(text))).toStrictEqual([]);
	});
});

test('a fixed lock file keeps the rest, and names each platform', () => {
	const lock = {
		lockfileVersion: 3,
		packages: {
			'': { name: 'x' },
			'node_modules/tool': {
				version: '1.0.0',
				resolved: 'https://mirror.example/tool.tgz',
				integrity: 'sha512-x',
				optionalDependencies: { '@tool/linux-x64-musl': '1.0.0', 'tool-win32-arm64': '1.0.0' },
			},
		},
	};
	const { packages } = fixLock(lock);
	expect(Object.keys(packages)).toStrictEqual([
		'',
		'node_modules/@tool/linux-x64-musl',
		'node_modules/tool',
		'node_modules/tool-win32-arm64',
	]);
	expect(packages['node_modules/tool']).not.toHaveProperty('resolved');
	expect(packages['node_modules/tool']).toHaveProperty('integrity');
	expect(packages['node_modules/@tool/linux-x64-musl']).toStrictEqual({
		version: '1.0.0',
		optional: true,
		os: ['linux'],
		cpu: ['x64'],
		libc: ['musl'],
	});
});
