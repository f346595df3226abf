import type { MailFacts, UnsentMail } from '#domain/mail-room.ts';
import type { Today } from '#domain/today.ts';
import { type Declaration, gives } from './declare.ts';
import { staffOnly } from './staff.ts';

/** What administrators set at the desk, besides the rules; what waits; and the mails. */
export const settings = {
	read_today: {
		role: 'authenticated',
		args: { most: 'integer?' },
		result: gives<Today>(),
		reasons: staffOnly,
	},
	list_networks: {
		role: 'authenticated',
		args: {},
		result: gives<{ place: string; network: string }[]>(),
		reasons: staffOnly,
	},
	add_network: {
		role: 'authenticated',
		args: { place: 'text', network: 'text' },
		result: gives<object>(),
		reasons: { ...staffOnly, network_wrong: 422, network_too_wide: 422 },
	},
	remove_network: {
		role: 'authenticated',
		args: { place: 'text', network: 'text' },
		result: gives<object>(),
		reasons: staffOnly,
	},
	list_mail_domains: {
		role: 'authenticated',
		args: {},
		result: gives<{ domain: string; canonical: string; ignores_dots: boolean }[]>(),
		reasons: staffOnly,
	},
	add_mail_domain: {
		role: 'authenticated',
		args: { domain: 'text', canonical: 'text', ignores_dots: 'boolean' },
		result: gives<object>(),
		reasons: { ...staffOnly, domain_wrong: 422, domain_exists: 409 },
	},
	remove_mail_domain: {
		role: 'authenticated',
		args: { domain: 'text' },
		result: gives<object>(),
		reasons: staffOnly,
	},
	read_holidays: {
		role: 'service_role',
		args: {},
		result: gives<string[]>(),
		reasons: {},
	},
	list_holidays: {
		role: 'authenticated',
		args: {},
		result: gives<{ run_out: boolean; holidays: { day: string; name: string }[] }>(),
		reasons: staffOnly,
	},
	add_holiday: {
		role: 'authenticated',
		args: { day: 'text', name: 'text' },
		result: gives<object>(),
		reasons: { ...staffOnly, holiday_past: 422 },
	},
	remove_holiday: {
		role: 'authenticated',
		args: { day: 'text' },
		result: gives<object>(),
		reasons: staffOnly,
	},
	list_areas: {
		role: 'authenticated',
		args: {},
		result: gives<DeskArea[]>(),
		reasons: staffOnly,
	},
	add_area: {
		role: 'authenticated',
		args: { slug: 'text' },
		result: gives<object>(),
		reasons: staffOnly,
	},
	rename_area: {
		role: 'authenticated',
		args: { slug: 'text', new_slug: 'text' },
		result: gives<object>(),
		reasons: { ...staffOnly, area_exists: 409, area_unknown: 404 },
	},
	remove_area: {
		role: 'authenticated',
		args: { slug: 'text' },
		result: gives<object>(),
		reasons: { ...staffOnly, area_in_use: 409 },
	},
	change_area_postcodes: {
		role: 'authenticated',
		args: { slug: 'text', codes: 'text[]', beginnings: 'text[]' },
		result: gives<object>(),
		reasons: { ...staffOnly, area_unknown: 404, area_code_taken: 409, beginning_taken: 409 },
	},
	prepare_postcodes: {
		role: 'authenticated',
		args: { postcodes: 'jsonb' },
		result: gives<{ id: string }>(),
		reasons: { ...staffOnly, area_gone: 409 },
	},
	read_postcode_upload: {
		role: 'authenticated',
		args: { id: 'uuid' },
		result: gives<PostcodeChanges>(),
		reasons: { ...staffOnly, upload_unknown: 404 },
	},
	apply_postcodes: {
		role: 'authenticated',
		args: { id: 'uuid', version: 'text' },
		result: gives<Pick<PostcodeChanges, 'added' | 'moved' | 'gone'>>(),
		reasons: { ...staffOnly, upload_unknown: 404, postcodes_changed_meanwhile: 409 },
	},
	list_mails: {
		role: 'authenticated',
		args: { page: 'integer?', most: 'integer?' },
		result: gives<Unsent>(),
		reasons: staffOnly,
	},
	find_mails: {
		role: 'authenticated',
		args: { email: 'text' },
		result: gives<{ limited_until: string | null; mails: MailFacts[] }>(),
		reasons: staffOnly,
	},
	send_mail_again: {
		role: 'authenticated',
		args: { id: 'bigint' },
		result: gives<object>(),
		reasons: { ...staffOnly, mail_unknown: 404 },
	},
	send_failed_mails: {
		role: 'authenticated',
		args: {},
		result: gives<{ number: number }>(),
		reasons: staffOnly,
	},
} as const satisfies Record<string, Declaration>;

/** An area as the database has it. */
export type DeskArea = {
	slug: string;
	/** How files of ONS or OS name it. */
	codes: string[];
	/** The beginnings of its postcodes. */
	beginnings: string[];
	/** How many whole postcodes it has. */
	postcodes: number;
};

/** What a file of postcodes would change. */
export type PostcodeChanges = {
	added: number;
	moved: number;
	gone: number;
	same: number;
	areas: { slug: string; before: number; after: number }[];
	/** The mark of the table that the file was compared with. */
	version: string;
};

type Unsent = {
	failed: number;
	waiting: number;
	/** ISO timestamp of the oldest that waits. */
	waiting_since: string | null;
	mails: UnsentMail[];
};
