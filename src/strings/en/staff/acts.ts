/** The audit log. */
export const staffActs = {
	title: 'What was done',
	lede: 'Everything that people and the hub did behind the scenes, the newest first. Nobody can change it.',
	none: 'Nothing older is written down.',
	older: 'Older',
	newest: 'Back to the newest',
	hub: 'The hub',
	someone: 'Someone',
	says: {
		sign_in: ({ who }: Act) => `${who} signed in.`,
		sign_out: ({ who, everywhere }: Act) =>
			everywhere ? `${who} signed out everywhere.` : `${who} signed out.`,
		send_link: ({ what }: Act) => `A link to sign in went to ${what}.`,
		refuse_link: () => 'Someone asked for a link with an address that is not on the staff.',
		add_staff: ({ who, what, roles }: Act) => `${who} added ${what} as ${roles}.`,
		change_staff: ({ who, what, roles, before }: Act) =>
			`${who} changed ${what}. Now: ${roles}. Before: ${before}.`,
		remove_staff: ({ who, what }: Act) => `${who} removed ${what} from the staff.`,
		take_petition: ({ who, what }: Act) => `${who} took the petition ${what}.`,
		note_petition: ({ who, what }: Act) => `${who} added a note to the petition ${what}.`,
		correct_petition: ({ who, what }: Act) => `${who} corrected the petition ${what}.`,
		publish_petition: ({ who, what }: Act) => `${who} published the petition ${what}.`,
		reject_petition: ({ who, what }: Act) => `${who} rejected the petition ${what}.`,
		reject_and_hide_petition: ({ who, what }: Act) =>
			`${who} rejected and hid the petition ${what}.`,
		hide_petition: ({ who, what }: Act) => `${who} hid the petition ${what}.`,
		restore_petition: ({ who, what }: Act) => `${who} showed the petition ${what} again.`,
		respond_to_petition: ({ who, what }: Act) =>
			`${who} published a reply to the petition ${what}.`,
		add_network: ({ who, what }: Act) => `${who} added a network for ${what}.`,
		remove_network: ({ who, what }: Act) => `${who} removed a network of ${what}.`,
		add_mail_domain: ({ who, what }: Act) => `${who} added the email service ${what}.`,
		remove_mail_domain: ({ who, what }: Act) => `${who} removed the email service ${what}.`,
		add_holiday: ({ who, what }: Act) => `${who} added the bank holiday ${what}.`,
		remove_holiday: ({ who, what }: Act) => `${who} removed the bank holiday ${what}.`,
		add_area: ({ who, what }: Act) => `${who} added the area ${what}.`,
		rename_area: ({ who, what }: Act) => `${who} renamed an area. It is now ${what}.`,
		remove_area: ({ who, what }: Act) => `${who} removed the area ${what}.`,
		change_area: ({ who, what }: Act) => `${who} changed the postcodes of ${what}.`,
		find_mails: ({ who }: Act) => `${who} looked up the emails to an address.`,
		send_mail_again: ({ who }: Act) => `${who} sent an email again.`,
		send_failed_mails: ({ who }: Act) => `${who} sent all failed emails again.`,
		export_acts: ({ who }: Act) => `${who} saved a list of acts as a file.`,
		apply_postcodes: ({ who, added, moved, gone }: Act) =>
			`${who} changed the postcodes: ${added} new, ${moved} moved, ${gone} gone.`,
		set_rule: ({ who, what, from, to }: Act) =>
			`${who} changed the rule “${what}” from ${from} to ${to}.`,
		audit_tallies: ({ wrong }: Act) =>
			wrong
				? `The hub checked all counts. ${wrong} were wrong.`
				: 'The hub checked all counts. All were right.',
		sweep: () => 'The hub deleted what it no longer needs.',
	},
	edits: {
		save: 'saved',
		publish: 'published',
		delete: 'deleted',
		discard: 'discarded',
		move: 'moved on',
		upload: 'uploaded',
	},
	things: {
		entry: 'an entry',
		setting: 'a setting',
		picture: 'a picture',
		draft: 'a draft',
	},
	edit: (who: string, done: string, thing: string, what: string) =>
		`${who} ${done} ${thing}: ${what}.`,
	other: (who: string, act: string, what: string) => `${who}: ${act}${what && `, ${what}`}.`,
};

/** The facts that a sentence about an act can use. */
type Act = {
	who: string;
	what: string;
	roles: string;
	before: string;
	everywhere: boolean;
	wrong: number;
	/** The amounts of a rule before and after a change. */
	from: string;
	to: string;
	/** How many postcodes a file changed. */
	added: number;
	moved: number;
	gone: number;
};
