/**
 * The rules of the database (`app.rules`) that pages and mails mention. The end of each name says the unit. A council
 * changes a rule in the database; this file holds no values.
 */
export const spokenRules = [
	'code_minutes',
	'confirming_hours',
	'debate_signatures',
	'mail_window_minutes',
	'mailbox_people',
	'mails_per_mailbox',
	'mails_per_petition',
	'mails_per_request',
	'moderation_working_days',
	'petition_months',
	'own_list_hours',
	'response_signatures',
	'sponsor_months',
	'sponsors_needed',
	'smallest_cell',
] as const;

/** Whether pages for residents say this rule, so that the site has to be built again when it changes. */
export function isSpoken(name: string): boolean {
	return spokenRules.some((spoken) => spoken === name);
}

export type Rules = Record<(typeof spokenRules)[number], number>;
