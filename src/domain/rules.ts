/**
 * The rules of the database (`app.rules`) that pages and mails speak of. Each counts in the unit that its name ends in. A
 * council changes a rule in the database; nothing here holds its value.
 */
export const spokenRules = [
	'code_minutes',
	'confirming_hours',
	'mail_window_minutes',
	'mailbox_people',
	'mails_per_petition',
] as const;

export type Rules = Record<(typeof spokenRules)[number], number>;
