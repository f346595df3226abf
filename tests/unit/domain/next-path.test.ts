import { describe, expect, test } from 'vitest';
import { safeNext } from '#domain/next-path.ts';

describe('after signing in, a person goes on to', () => {
	test.each([
		'/admin/',
		'/admin/#/collections/news',
		'/staff/people/',
		'/cy/staff/acts/?before=12',
		'/staff//elsewhere.example/',
	])('%s', (wanted) => {
		expect(safeNext(wanted)).toBe(wanted);
	});
});

describe('and never to', () => {
	test.each([
		null,
		undefined,
		'',
		'/',
		'/news/',
		'/administer/',
		'https://elsewhere.example/staff/',
		'//elsewhere.example/staff/',
		'/\\elsewhere.example/staff/',
		'\\\\elsewhere.example/admin/',
		'/\t/elsewhere.example/staff/',
		'javascript:alert(1)',
		'/staff/../news/',
		'/admin/%2e%2e/news/',
		'https://here.invalid@elsewhere.example/staff/',
		'/staff/enter/?token_hash=somebody-elses',
		'/cy/staff//%65nter/?x&token%5Fhash=somebody-elses',
	])('%s', (wanted) => {
		expect(safeNext(wanted)).toBeUndefined();
	});
});
