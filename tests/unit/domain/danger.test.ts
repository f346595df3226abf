import { expect, test } from 'vitest';
import { dangerIn } from '#domain/danger.ts';

const words = ['gas', 'tân', 'live wire', 'self-harm'];

test.each([
	['I smell GAS!', ['gas']],
	['Mae tan yn y sied', ['tân']],
	['a live\nwire by the school', ['live wire']],
	['Self harm', ['self-harm']],
	['The gasometer is Victorian', []],
	['', []],
])('in %j are %j', (text, found) => {
	expect(dangerIn(text, words)).toEqual(found);
});

test('without a list there are none', () => {
	expect(dangerIn('gas', undefined)).toEqual([]);
});
