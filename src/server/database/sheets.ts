import type { PaperPetition, Sheet, SheetCase } from '#domain/sheet.ts';
import { type Declaration, gives } from './declare.ts';
import { staffOnly } from './staff.ts';

/** What staff do with signatures on paper. */
export const sheets = {
	enter_sheet: {
		role: 'authenticated',
		args: { petition: 'text', sheet: 'text', lines: 'jsonb' },
		result: gives<{ sheet: string; added: number; is_known: boolean }>(),
		reasons: {
			...staffOnly,
			petition_unknown: 404,
			petition_removed: 410,
			paper_over: 409,
			sheet_of_other_petition: 409,
			sheet_withdrawn: 409,
			sheet_line_taken: 409,
			sheets_used_up: 429,
		},
	},
	list_sheets: {
		role: 'authenticated',
		args: { petition: 'text | null?', page: 'integer?', most: 'integer?' },
		result: gives<{ number: number; petitions: PaperPetition[]; sheets: Sheet[] }>(),
		reasons: staffOnly,
	},
	read_sheet: {
		role: 'authenticated',
		args: { sheet: 'text' },
		result: gives<SheetCase>(),
		reasons: { ...staffOnly, sheet_unknown: 404 },
	},
	withdraw_sheet: {
		role: 'authenticated',
		args: { sheet: 'text', reason: 'text' },
		result: gives<{ removed: number }>(),
		reasons: { ...staffOnly, sheet_unknown: 404 },
	},
} as const satisfies Record<string, Declaration>;
