import { expect, test } from 'vitest';
import { json } from '../../src/reports/json.ts';
import type { Run } from '../../src/run.ts';
import { nasty, run } from './run-fixture.ts';

test.each<[string, Run]>(Object.entries({ run, nasty }))('is the run itself: %s', (_, of) => {
	expect(JSON.parse(json(of))).toEqual(JSON.parse(JSON.stringify(of)));
});

test('is the same whatever order the keys came in', () => {
	const backwards = Object.fromEntries(Object.entries(run).reverse()) as Run;
	expect(json(backwards)).toBe(json(run));
});
