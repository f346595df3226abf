import { expect, test, vi } from 'vitest';
import { addressWith, formIn, type KeptForm } from '#server/staff/kept-form.ts';

vi.stubEnv('TOKEN_SECRET', 'a secret of this test, long enough to be one');

const said = { status: 422, problems: [] } as const;
const kept = { values: { note: 'Rang me' }, said: { en: said, cy: said } } as unknown as KeptForm;
const browser = { 'sec-fetch-site': 'same-origin', 'sec-fetch-dest': 'document' };
const at = (address: string, method = 'GET') =>
	new Request(new URL(address, 'https://hub.example.org'), { method, headers: browser });

test('the refused form of one member of staff is opened for nobody else at the same computer', () => {
	const address = addressWith(kept, at('/staff/petitions/1/', 'POST'), 'officer-1 ')!;
	expect(formIn(at(address), 'officer-1 ')).toEqual(kept);
	expect(formIn(at(address), 'officer-2 ')).toBeUndefined();
	expect(formIn(at(address), ' ')).toBeUndefined();
});

test('it is opened in the other language, and on no other page', () => {
	const address = addressWith(kept, at('/staff/petitions/1/', 'POST'), 'officer-1 ')!;
	expect(formIn(at(`/cy${address}`), 'officer-1 ')).toEqual(kept);
	expect(formIn(at(address.replace('/1/', '/2/')), 'officer-1 ')).toBeUndefined();
});
