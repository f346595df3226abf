/** The audit log. */
export const staffActs = {
	title: 'Activity log',
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
		ask_colleague: ({ who, what }: Act) => `${who} asked a colleague about the petition ${what}.`,
		tell_creator: ({ who, what }: Act) =>
			`${who} told the organiser of the petition ${what} the news.`,
		withdraw_for_petition: ({ who, what }: Act) =>
			`${who} withdrew the petition ${what}, as its organiser asked.`,
		amend_for_petition: ({ who, what }: Act) =>
			`${who} changed the petition ${what}, as its organiser asked.`,
		move_creator_of_petition: ({ who, what }: Act) =>
			`${who} moved the organiser of the petition ${what} to a new address.`,
		correct_petition: ({ who, what }: Act) => `${who} corrected the petition ${what}.`,
		publish_petition: ({ who, what }: Act) => `${who} published the petition ${what}.`,
		reject_petition: ({ who, what }: Act) => `${who} rejected the petition ${what}.`,
		reject_and_hide_petition: ({ who, what }: Act) =>
			`${who} rejected and hid the petition ${what}.`,
		hide_petition: ({ who, what }: Act) => `${who} hid the petition ${what}.`,
		restore_petition: ({ who, what }: Act) => `${who} showed the petition ${what} again.`,
		respond_to_petition: ({ who, what }: Act) =>
			`${who} published a reply to the petition ${what}.`,
		support_petition: ({ what }: Act) => `The petition ${what} has enough supporters.`,
		lapse_petition: ({ what }: Act) => `The petition ${what} ended. Too few people supported it.`,
		withdraw_petition: ({ what }: Act) => `Its organiser withdrew the petition ${what}.`,
		amend_petition: ({ what }: Act) => `Its organiser changed the petition ${what}.`,
		close_petition: ({ what }: Act) =>
			`The hub closed the petition ${what}. Its last day was over.`,
		pause_signing: ({ who }: Act) => `${who} paused signing on all petitions.`,
		read_drifts: ({ who }: Act) => `${who} read which counts were wrong.`,
		resume_signing: ({ who }: Act) => `${who} ended the pause of signing.`,
		keep_petition: ({ who, what }: Act) => `${who} chose to keep the signers of ${what} longer.`,
		keep_no_longer: ({ who, what }: Act) =>
			`${who} chose not to keep the signers of ${what} any longer.`,
		withdraw_signature: ({ who, what }: Act) =>
			`${who} withdrew a signature, as its signer asked, from the petition ${what}.`,
		invalidate_signature: ({ who, what }: Act) =>
			`${who} invalidated a signature on the petition ${what}.`,
		erase_signature: ({ who, what }: Act) =>
			`${who} erased the name on a signature on the petition ${what}.`,
		start_invalidation: ({ who, what }: Act) => `${who} began to invalidate signatures${on(what)}.`,
		stop_invalidation: ({ who, what }: Act) => `${who} stopped invalidating signatures${on(what)}.`,
		resume_invalidation: ({ who, what }: Act) =>
			`${who} went on invalidating signatures${on(what)}.`,
		undo_invalidation: ({ who, what }: Act) =>
			`${who} began to bring invalidated signatures back${on(what)}.`,
		export_signatures: ({ who, what }: Act) => `${who} saved a file of signatures${on(what)}.`,
		export_counts: ({ who, what }: Act) =>
			`${who} saved a file with the numbers of the petition ${what}.`,
		schedule_debate_petition: ({ who, what }: Act) =>
			`${who} said when the council debates the petition ${what}.`,
		close_early_petition: ({ who, what }: Act) =>
			`${who} closed the petition ${what} before its last day.`,
		cancel_debate_petition: ({ who, what }: Act) =>
			`${who} cancelled the debate about the petition ${what}.`,
		record_debate_petition: ({ who, what }: Act) =>
			`${who} recorded the debate about the petition ${what}.`,
		enter_sheet: ({ who, what }: Act) => `${who} entered a paper sheet of the petition ${what}.`,
		withdraw_sheet: ({ who, what }: Act) =>
			`${who} withdrew a paper sheet of the petition ${what}.`,
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
		begin_helping: ({ who }: Act) => `${who} started helping people.`,
		end_helping: ({ who }: Act) => `${who} stopped helping people.`,
		create_petition_for: ({ who, what }: Act) =>
			`${who} started the petition ${what} for a person.`,
		support_petition_for: ({ who, what }: Act) =>
			`${who} supported the new petition ${what} for a person.`,
		sign_for: ({ who, what }: Act) => `${who} signed the petition ${what} for a person.`,
		send_feedback_for: ({ who, what }: Act) => `${who} sent a message for a person (${what}).`,
		enter_feedback: ({ who, what }: Act) =>
			`${who} entered the message ${what}, which did not come through the site.`,
		take_feedback: ({ who, what }: Act) => `${who} took the message ${what}.`,
		hand_over_feedback: ({ who, what }: Act) => `${who} gave the message ${what} to another team.`,
		merge_feedback: ({ who, what }: Act) => `${who} merged the message ${what} with another.`,
		ask_feedback: ({ who, what }: Act) =>
			`${who} asked the sender of the message ${what} a question.`,
		answer_feedback: ({ who, what }: Act) => `${who} answered the message ${what}.`,
		close_feedback: ({ who, what }: Act) => `${who} closed the message ${what}.`,
		publish_feedback: ({ who, what }: Act) => `${who} published the answer to the message ${what}.`,
		unpublish_feedback: ({ who, what }: Act) =>
			`${who} took the answer to the message ${what} off the site.`,
		note_feedback: ({ who, what }: Act) => `${who} added a note to the message ${what}.`,
		hide_feedback: ({ who, what, why }: Act) =>
			`${who} hid the text of the message ${what}. Why: ${why}`,
		unhide_feedback: ({ who, what }: Act) => `${who} showed the text of the message ${what} again.`,
		remove_photo_feedback: ({ who, what, why }: Act) =>
			`${who} deleted the photo of the message ${what}. Why: ${why}`,
		limit_feedback: ({ who, what, why }: Act) =>
			`${who} limited the sender of the message ${what}. Why: ${why}`,
		unlimit_feedback: ({ who, what, why }: Act) =>
			`${who} ended the limit of the sender of the message ${what}. Why: ${why}`,
		see_lost_mails: ({ who }: Act) =>
			`${who} read that emails came which may be about danger and belong to no message.`,
		see_mail_feedback: ({ who, what }: Act) =>
			`${who} read that an email about danger was not added to the message ${what}.`,
		go_on_feedback: ({ who, what }: Act) =>
			`${who} went on with the message ${what} without an answer of its sender.`,
		finish_feedback: ({ who, what }: Act) =>
			`${who} closed the message ${what}, which needs no reply.`,
		check_key_feedback: ({ who, what }: Act) =>
			`${who} checked the four words of the message ${what} for a person.`,
		reply_for_feedback: ({ who, what }: Act) =>
			`${who} wrote down what the sender of the message ${what} said.`,
		reopen_for_feedback: ({ who, what }: Act) =>
			`${who} reopened the message ${what} for its sender.`,
		renew_key_feedback: ({ who, what, why }: Act) =>
			`${who} gave the sender of the message ${what} new words. Why: ${why}`,
		export_feedback: ({ who, why }: Act) =>
			`${who} saved the figures of feedback as a file. Why: ${why}`,
		show_held: ({ who, why }: Act) => `${who} looked at what we hold about a person. Why: ${why}`,
		give_held: ({ who, why }: Act) => `${who} gave a person what we hold about them. Why: ${why}`,
		erase_held: ({ who, why }: Act) => `${who} erased what we hold about a person. Why: ${why}`,
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

/** Which petition, if it is one. */
function on(petition: string) {
	return petition && ` on the petition ${petition}`;
}

/** The facts that a sentence about an act can use. */
type Act = {
	who: string;
	what: string;
	roles: string;
	before: string;
	everywhere: boolean;
	wrong: number;
	/** The reason that staff gave, without a name. */
	why: string;
	/** The amounts of a rule before and after a change. */
	from: string;
	to: string;
	/** How many postcodes a file changed. */
	added: number;
	moved: number;
	gone: number;
};
