import type { HeldNumbers, HeldPerson } from '#domain/held.ts';
import { type Declaration, gives } from './declare.ts';
import { staffOnly } from './staff.ts';

const asked = { ...staffOnly, reason_missing: 422, reason_names_person: 422 } as const;

/** What we hold about a person. `kind` says what `sought` is: email, phone or reference. */
export const held = {
	show_held: {
		role: 'authenticated',
		args: { kind: 'text', sought: 'text', reason: 'text' },
		result: gives<HeldPerson[]>(),
		reasons: asked,
	},
	give_held: {
		role: 'authenticated',
		args: { kind: 'text', sought: 'text', reason: 'text', persons: 'text[]' },
		result: gives<HeldPerson[]>(),
		reasons: asked,
	},
	erase_held: {
		role: 'authenticated',
		args: { kind: 'text', sought: 'text', reason: 'text', persons: 'text[]' },
		result: gives<HeldNumbers>(),
		reasons: { ...asked, signature_of_creator: 409 },
	},
	withdraw_held: {
		role: 'authenticated',
		args: { kind: 'text', sought: 'text', reason: 'text', signature: 'bigint' },
		result: gives<object>(),
		reasons: { ...asked, signature_unknown: 404, signature_of_creator: 409 },
	},
} as const satisfies Record<string, Declaration>;
