import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { roles, type Role } from '#domain/staff.ts';
import { api } from '#server/database/api.ts';
import { useDatabase } from './database.ts';
import { aPerson, claimsOf } from './staff.ts';

const db = useDatabase();

/** Every function that staff can call, by who may. */
const mayCall: [who: readonly Role[], names: string[]][] = [
	[roles, [...['end_helping', 'end_session', 'read_today', 'staff_session']]],
	[
		['administrator'],
		[
			...['add_area', 'add_holiday', 'add_mail_domain', 'add_network'],
			...['add_staff', 'apply_postcodes', 'change_area_postcodes', 'change_rule'],
			...['change_staff', 'export_acts', 'keep_no_longer', 'keep_petition'],
			...['list_actors', 'list_acts', 'list_areas', 'list_holidays'],
			...['list_mail_domains', 'list_networks', 'list_rules', 'list_staff'],
			...[
				'pause_signing',
				'prepare_postcodes',
				'read_drifts',
				'read_postcode_upload',
				'read_upkeep',
			],
			...['remove_area', 'remove_holiday', 'remove_mail_domain', 'remove_network'],
			...['remove_staff', 'rename_area', 'resume_signing'],
		],
	],
	[['editor'], [...['may_edit']]],
	[['administrator', 'editor', 'officer'], [...['list_page_votes']]],
	[
		['moderator'],
		[
			...['correct_petition', 'hide_petition', 'publish_petition', 'reject_petition'],
			...['close_early_petition', 'restore_petition', 'take_petition'],
		],
	],
	[
		['officer'],
		[
			...[
				'answer_feedback',
				'ask_sender',
				'close_feedback',
				'enter_feedback',
				'hand_over_feedback',
			],
			...['hide_feedback'],
			...['limit_sender', 'list_feedback', 'merge_feedback', 'note_feedback', 'publish_feedback'],
			...['read_desk_feedback', 'take_feedback', 'unhide_feedback', 'unpublish_feedback'],
			...['read_photo', 'remove_photo'],
			...['check_feedback_key', 'finish_feedback', 'go_on_feedback', 'renew_feedback_key'],
			...['reopen_for_sender', 'reply_for_sender', 'see_mail', 'unlimit_sender'],
			...['read_lost_mails', 'see_lost_mails'],
			...['cancel_debate', 'record_debate', 'respond_to_petition', 'schedule_debate'],
			...[
				'amend_for_petition',
				'move_creator_of_petition',
				'tell_creator',
				'withdraw_for_petition',
			],
		],
	],
	[
		['administrator', 'officer'],
		[
			...['export_feedback', 'list_feedback_figures'],
			...['erase_held', 'give_held', 'list_mails', 'send_failed_mails'],
			...['send_mail_again', 'show_held', 'withdraw_held'],
		],
	],
	[
		['moderator', 'officer'],
		[
			...['ask_colleague', 'count_invalidation', 'enter_sheet', 'erase_signature', 'export_counts'],
			...['export_signatures', 'find_petitions', 'list_desk_petitions', 'list_invalidations'],
			...['list_patterns', 'list_sheets', 'note_petition', 'read_desk_petition'],
			...['read_invalidation', 'read_sheet', 'read_signature', 'resume_invalidation'],
			...['search_signatures', 'start_invalidation', 'stop_invalidation', 'take_off_signature'],
			...['undo_invalidation', 'withdraw_sheet'],
		],
	],
	[['administrator', 'helper', 'officer'], [...['find_mails']]],
	[
		['helper', 'moderator', 'officer'],
		[
			...['begin_helping', 'create_petition_for', 'help_next', 'list_helped'],
			...['open_feedback_for', 'read_feedback_for', 'write_feedback_for'],
			...[
				'list_petitions_to_sign',
				'send_feedback_for',
				'sign_petition_for',
				'support_petition_for',
			],
		],
	],
];
const callers = new Map(
	mayCall.flatMap(([who, names]) => names.map((name): [string, readonly Role[]] => [name, who])),
);

/** The reason for which a call with nothing but nulls is refused. What it did is undone. */
async function refusalOf(name: string, claims: object): Promise<string> {
	const [row] = await db.rows<{ nulls: string }>(
		`select array_to_string(array_fill('null'::text, array[pronargs]), ', ') as nulls from pg_proc
		where pronamespace = 'public'::regnamespace and proname = $1`,
		[name],
	);
	return await db
		.as('authenticated', async (client) => {
			const text = JSON.stringify(claims);
			await client.query(`select set_config('request.jwt.claims', $1, true)`, [text]);
			await client.query(`select public.${name}(${row!.nulls})`);
			throw new Error('none');
		})
		.then(String, (error: Error) => error.message);
}

async function refusals(claims: object): Promise<Record<string, string>> {
	const found: Record<string, string> = {};
	for (const name of callers.keys()) found[name] = await refusalOf(name, claims);
	return found;
}

test('every function for staff is in the matrix once', () => {
	const forStaff = Object.entries(api).filter(([, { role }]) => role === 'authenticated');
	// Everybody begins a session: who they are is found out then.
	const names = forStaff.map(([name]) => name).filter((name) => name !== 'begin_session');
	expect(mayCall.flatMap(([, each]) => each).toSorted()).toEqual(names.toSorted());
});

describe('the database refuses', () => {
	test.each(roles)(
		'a person who is only %s what other roles do, and nothing else',
		async (role) => {
			const found = await refusals(claimsOf(await aPerson(db, role)));
			for (const [name, who] of callers)
				expect([name, found[name] === 'role_missing']).toEqual([name, !who.includes(role)]);
		},
	);

	test('a person with no session everything', async () => {
		const person = { ...(await aPerson(db, ...roles)), session: randomUUID() };
		const ended = [...callers.keys()].map((name) => [name, 'session_ended']);
		expect(await refusals(claimsOf(person))).toEqual(Object.fromEntries(ended));
	});
});
