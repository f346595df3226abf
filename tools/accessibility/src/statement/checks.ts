import { glob } from 'node:fs/promises';
import axe from 'axe-core';
import { axeKind, leftOut } from '../engines/axe-rules.ts';
import { criteriaOfTags } from '../engines/criteria-of.ts';
import type { Probe } from '../probe.ts';

/**
 * The rules of axe and of our probes that call a breach of a criterion an error, by the criterion's number.
 * HTML_CodeSniffer has a part for every criterion, most of which only remind: to name those would claim a check that
 * was none.
 */
export async function readChecks(): Promise<Checks> {
	const ofAxe = axe
		.getRules()
		.filter(({ ruleId, tags }) => isRun(ruleId, tags))
		.filter(({ ruleId }) => axeKind(ruleId, 'serious', false) === 'error')
		.map(({ ruleId, tags }) => ({ rule: `axe/${ruleId}`, criteria: criteriaOfTags(tags) }));
	const checks: Checks = new Map();
	for (const { rule, criteria } of [...ofAxe, ...(await ofProbes())])
		for (const number of criteria) checks.set(number, [...(checks.get(number) ?? []), rule].sort());
	return checks;
}

/** pa11y asks for the rules of WCAG 2.1 A and AA that are on by default, and we for some that it leaves out. */
function isRun(ruleId: string, tags: string[]): boolean {
	if (leftOut.includes(ruleId)) return true;
	return (
		tags.some((tag) => /^wcag21?a{1,2}$/.test(tag)) &&
		!tags.some((tag) => /^(experimental|deprecated)$/.test(tag))
	);
}

async function ofProbes() {
	const folder = new URL('../probes/', import.meta.url);
	const files = await Array.fromAsync(glob('*.ts', { cwd: folder }));
	const modules = await Promise.all(
		files.map((file): Promise<object> => import(new URL(file, folder).href)),
	);
	return modules
		.flatMap((module) => Object.values(module))
		.filter(isProbe)
		.flatMap(({ rules }) => Object.entries(rules))
		.filter(([, { kind }]) => kind === 'error')
		.map(([name, { criteria }]) => ({ rule: `probe/${name}`, criteria }));
}

function isProbe(value: unknown): value is Probe {
	return typeof value === 'object' && value !== null && 'rules' in value && 'look' in value;
}

export type Checks = Map<string, string[]>;
