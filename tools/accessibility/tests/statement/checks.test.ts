import { expect, test } from 'vitest';
import { readChecks } from '../../src/statement/checks.ts';

const checks = await readChecks();

test('names the rules of axe and of the probes that look for a breach of a criterion, in order', () => {
	expect(checks.get('1.1.1')).toContain('axe/image-alt');
	expect(checks.get('1.3.1')).toContain('probe/heading-skips-level');
	for (const rules of checks.values()) expect(rules).toEqual(rules.toSorted());
});

test('names no rule that only asks people to look', () => {
	expect(checks.get('1.3.1')).not.toContain('probe/heading-perhaps');
	expect([...checks.values()].flat()).not.toContain('axe/p-as-heading');
});

test('names no rule of axe that is not run', () => {
	const named = [...checks.values()].flat();
	expect(named).toContain('axe/target-size');
	for (const rule of ['css-orientation-lock', 'identical-links-same-purpose', 'audio-caption'])
		expect(named).not.toContain(`axe/${rule}`);
});

test('names nothing for what no machine can judge', () => {
	expect(checks.has('3.2.6')).toBe(false);
	expect(checks.has('1.3.3')).toBe(false);
});
