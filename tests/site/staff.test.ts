import type { HTTPResponse, Page } from 'puppeteer';
import { describe, expect, inject, test } from 'vitest';
import { langs, type Lang } from '#domain/language.ts';
import { inLang, paths, withoutLang } from '#domain/paths.ts';
import { newVisitor, open } from '../setup/browser.ts';
import { fill, sendButton } from '../setup/forms.ts';
import { type Colleague, newStaff, signIn } from '../setup/staff.ts';
import { htmlFaults } from './valid.ts';

const { url } = inject('hub');
/** A petition of the sample town that waits for a moderator. */
const WAITING = 'ysgol-feithrin-tan-bedwar';
/** Messages of the sample town: one that is late, one with a reply to its answer, and one whose text is hidden. */
const LATE = 'K8TE-2B7NG';
const REPLIED = 'R3PQ-9Y4DX';
const HIDDEN = 'H7DN-8AB48';
/** A message of a person without an address. */
const KEYED = 'C7MR-4EG8K';
const long = 'Gwenllian'.repeat(10);

/** What a visitor sees who is nobody on the staff. */
const outside: [string, State][] = [
	['the form to sign in', { path: paths.staff }],
	['the form on the way to a page', { path: paths.staffActs }],
	['the form without an address', { path: paths.staff, typed: {}, status: 422 }],
	[
		'the form with what is no address',
		{ path: paths.staff, typed: { email: 'W'.repeat(200) }, status: 422 },
	],
	['the page after it', { path: paths.staffCheckEmail }],
	['the button', { path: `${paths.staffEnter}?token_hash=${'a'.repeat(56)}` }],
	['a link that does not work', { path: paths.staffEnter, status: 410 }],
	[
		'a link that was used',
		{ path: `${paths.staffEnter}?token_hash=${'a'.repeat(56)}`, typed: {}, status: 410 },
	],
	['the page for those who have signed out', { path: paths.staffSignOut }],
];

const inside: [string, State][] = [
	['the desk', { path: paths.staff }],
	['the people', { path: `${paths.staffPeople}?done=added` }],
	['the form for a new person', { path: paths.staffAdd }],
	['that form with nothing in it', { path: paths.staffAdd, typed: {}, status: 422 }],
	[
		'that form with everything wrong',
		{ path: paths.staffAdd, typed: { name: '=1', email: `${long}@` }, status: 422 },
	],
	['a person', { path: ({ id }) => paths.staffPerson(id) }],
	[
		'a person without a name',
		{ path: ({ id }) => paths.staffPerson(id), typed: { name: '' }, status: 422 },
	],
	['the question before a person is removed', { path: ({ id }) => paths.staffRemove(id) }],
	['a person who is gone', { path: paths.staffPerson('nobody'), status: 404 }],
	['the petitions', { path: `${paths.staffPetitions}?done=publish` }],
	['the petitions in a state', { path: `${paths.staffPetitions}?state=open` }],
	['the petitions in a state that is none', { path: `${paths.staffPetitions}?state=__proto__` }],
	['a petition', { path: `${paths.staffPetition(WAITING)}?done=note` }],
	['a petition with a reply', { path: paths.staffPetition('longer-library-hours') }],
	['a rejected petition', { path: paths.staffPetition('free-parking-december') }],
	['a petition that is none', { path: paths.staffPetition('never-was'), status: 404 }],
	['taking it', { path: paths.staffPetitionAct(WAITING, 'take') }],
	['publishing it', { path: paths.staffPetitionAct(WAITING, 'publish') }],
	['correcting it', { path: paths.staffPetitionAct(WAITING, 'correct') }],
	[
		'correcting it to nothing',
		{ path: paths.staffPetitionAct(WAITING, 'correct'), typed: { action: ' ' }, status: 422 },
	],
	['asking a colleague about it', { path: paths.staffPetitionAct(WAITING, 'ask') }],
	[
		'asking nobody nothing',
		{ path: paths.staffPetitionAct(WAITING, 'ask'), typed: {}, status: 422 },
	],
	['rejecting it', { path: paths.staffPetitionAct(WAITING, 'reject') }],
	[
		'rejecting it without a word',
		{ path: paths.staffPetitionAct(WAITING, 'reject'), typed: {}, status: 422 },
	],
	['hiding one', { path: paths.staffPetitionAct('keep-the-14-bus', 'hide') }],
	['replying to one', { path: paths.staffPetitionAct('keep-the-14-bus', 'respond_to') }],
	[
		'replying with what the build would refuse',
		{
			path: paths.staffPetitionAct('keep-the-14-bus', 'respond_to'),
			typed: { response_en: '![](x.jpg)', response_cy: '' },
			status: 422,
		},
	],
	['the messages', { path: `${paths.staffFeedback}?done=answer&of=${LATE}` }],
	['the messages that are late', { path: `${paths.staffFeedback}?state=late&topic=market` }],
	[
		'the messages of a topic that is none',
		{ path: `${paths.staffFeedback}?topic=__proto__&state=x` },
	],
	['the messages of a search that is over', { path: `${paths.staffFeedback}?find=gone` }],
	[
		'the messages with a word',
		{ path: paths.staffFeedback, typed: { words: 'green bin' }, status: 200 },
	],
	['a message about danger', { path: paths.staffFeedbackCase('D4NG-3R7AN') }],
	['a message that waits for its sender', { path: paths.staffFeedbackCase('T8KN-5PW2K') }],
	['a message with four words', { path: paths.staffFeedbackCase(KEYED) }],
	['new words for it', { path: paths.staffFeedbackAct(KEYED, 'renew_key') }],
	['a message with a reply', { path: paths.staffFeedbackCase(REPLIED) }],
	['a message that is published', { path: paths.staffFeedbackCase('Y7SD-2WD6U') }],
	['a message that is hidden', { path: `${paths.staffFeedbackCase(HIDDEN)}?done=hide` }],
	['a message that is none', { path: paths.staffFeedbackCase('K7RM-2WQ9C'), status: 404 }],
	['an act that is none', { path: paths.staffFeedbackAct(LATE, 'burn'), status: 404 }],
	['taking a message', { path: paths.staffFeedbackAct(LATE, 'take') }],
	['answering it', { path: paths.staffFeedbackAct(LATE, 'answer') }],
	[
		'answering it with nothing',
		{ path: paths.staffFeedbackAct(LATE, 'answer'), typed: { body: ' ' }, status: 422 },
	],
	[
		'the answer before it is sent',
		{ path: paths.staffFeedbackAct(LATE, 'answer'), typed: { body: 'Tomorrow.' }, status: 200 },
	],
	['entering a message', { path: paths.staffEnterFeedback }],
	['entering nothing', { path: paths.staffEnterFeedback, typed: {}, status: 422 }],
	['asking its sender', { path: paths.staffFeedbackAct(LATE, 'ask') }],
	[
		'asking its sender nothing',
		{ path: paths.staffFeedbackAct(LATE, 'ask'), typed: { body: '' }, status: 422 },
	],
	['handing it over', { path: paths.staffFeedbackAct(LATE, 'hand_over') }],
	[
		'handing it over to nobody',
		{ path: paths.staffFeedbackAct(LATE, 'hand_over'), typed: {}, status: 422 },
	],
	['merging it', { path: paths.staffFeedbackAct(LATE, 'merge') }],
	[
		'merging it with itself',
		{
			path: paths.staffFeedbackAct(LATE, 'merge'),
			typed: { into_reference: LATE },
			status: 409,
		},
	],
	['publishing an answer', { path: paths.staffFeedbackAct(REPLIED, 'publish') }],
	[
		'publishing nothing',
		{ path: paths.staffFeedbackAct(REPLIED, 'publish'), typed: { said_en: '' }, status: 422 },
	],
	['closing a message', { path: paths.staffFeedbackAct(REPLIED, 'close') }],
	['hiding a text', { path: paths.staffFeedbackAct(REPLIED, 'hide') }],
	[
		'hiding a text without a reason',
		{ path: paths.staffFeedbackAct(REPLIED, 'hide'), typed: {}, status: 422 },
	],
	['showing a text again', { path: paths.staffFeedbackAct(HIDDEN, 'unhide') }],
	['deleting a photo', { path: paths.staffFeedbackAct(LATE, 'remove_photo') }],
	[
		'deleting a photo without a reason',
		{ path: paths.staffFeedbackAct(LATE, 'remove_photo'), typed: {}, status: 422 },
	],
	['limiting a sender', { path: paths.staffFeedbackAct(LATE, 'limit') }],
	[
		'limiting a sender with a reason that names them',
		{
			path: paths.staffFeedbackAct(LATE, 'limit'),
			typed: { reason: 'owen@example.org is rude' },
			status: 422,
		},
	],
	['the figures', { path: paths.staffFigures }],
	['saving the figures', { path: paths.staffSaveFigures }],
	['saving them without a reason', { path: paths.staffSaveFigures, typed: {}, status: 422 }],
	['whether pages are useful', { path: paths.staffPageVotes }],
	['what happens over time', { path: `${paths.staffUpkeep}?done=keep` }],
	['pausing signing', { path: paths.staffPause }],
	['pausing it without a word', { path: paths.staffPause, typed: {}, status: 422 }],
	['ending the pause', { path: paths.staffResume }],
	['keeping names longer', { path: paths.staffKeep('longer-library-hours') }],
	[
		'keeping them until no day',
		{ path: paths.staffKeep('longer-library-hours'), typed: { until: '31/2' }, status: 422 },
	],
	['keeping them no longer', { path: paths.staffKeepNoLonger('longer-library-hours') }],
	[
		'keeping the names of a petition that is open',
		{ path: paths.staffKeep('keep-the-14-bus'), status: 404 },
	],
	['a debate', { path: paths.staffPetitionAct('keep-the-14-bus', 'schedule_debate') }],
	[
		'a debate before it is published',
		{
			path: paths.staffPetitionAct('keep-the-14-bus', 'schedule_debate'),
			typed: { day: '2099-01-12', begins: '18:30', place_en: 'Hall', place_cy: 'Neuadd' },
			status: 200,
		},
	],
	['closing early', { path: paths.staffPetitionAct('keep-the-14-bus', 'close_early') }],
	[
		'cancelling a debate',
		{ path: paths.staffPetitionAct('swimming-in-the-beck', 'cancel_debate') },
	],
	['what was decided', { path: paths.staffPetitionAct('keep-the-14-bus', 'record_debate') }],
	['helping, before it begins', { path: paths.staffHelping }],
	['helping at no place', { path: paths.staffHelping, typed: {}, status: 422 }],
	['helping that has ended', { path: `${paths.staffHelping}?done=gone` }],
	['helping with what was never done', { path: `${paths.staffHelping}?done=__proto__` }],
	['what we hold', { path: paths.staffHeld }],
	['what we hold about nobody', { path: paths.staffHeld, typed: {}, status: 422 }],
	[
		'what we hold about the person with a slip',
		{ path: paths.staffHeld, typed: { about: 'H8GT-3WQ7N', reason: 'Asked.' }, status: 200 },
	],
	['the rules', { path: paths.staffRules }],
	['the rules after a change', { path: `${paths.staffRules}?done=code_minutes` }],
	['the rules after a change of what is no rule', { path: `${paths.staffRules}?done=__proto__` }],
	['a rule', { path: paths.staffRule('code_minutes') }],
	[
		'a rule with no number',
		{ path: paths.staffRule('code_minutes'), typed: { value: 'x' }, status: 422 },
	],
	[
		'a rule out of its limits',
		{ path: paths.staffRule('code_minutes'), typed: { value: '4' }, status: 422 },
	],
	['a rule that is none', { path: paths.staffRule('code_hours'), status: 404 }],
	['what was done', { path: paths.staffActs }],
	['what was done before anything was', { path: `${paths.staffActs}?before=1` }],
	[
		'what was done, looked for',
		{ path: `${paths.staffActs}?act=sign_in&person=hub&from_on=2026-01-01` },
	],
	['saving what was done', { path: paths.staffSaveActs }],
	['saving it without a reason', { path: paths.staffSaveActs, typed: {}, status: 422 }],
	['petitions that are looked for', { path: `${paths.staffPetitions}?words=bus&lang=en&page=2` }],
	['the mails', { path: `${paths.staffMail}?done=again` }],
	['the mails of nobody', { path: paths.staffMail, typed: {}, status: 422 }],
	['the settings', { path: paths.staffSettings }],
	['the networks', { path: `${paths.staffNetworks}?done=added` }],
	['the email services', { path: paths.staffMailDomains }],
	['the bank holidays', { path: paths.staffHolidays }],
	['the areas', { path: paths.staffAreas }],
	['an area', { path: paths.staffArea('mill') }],
	['an area that is none', { path: paths.staffArea('nowhere'), status: 404 }],
	['the postcode file', { path: `${paths.staffPostcodes}?done=applied` }],
	['a postcode file that is gone', { path: paths.staffPostcodeFile('x'), status: 404 }],
	['help', { path: paths.staffHelp }],
	['a page that is not there', { path: '/staff/nothing/', status: 404 }],
	['signing out', { path: paths.staffSignOut }],
];

describe.concurrent.each(langs)(
	'in %s, the answer, the HTML and the way to the other language are right for',
	(lang) => {
		test('what everybody can see', { timeout: 120_000 }, async () => {
			const page = await newVisitor();
			for (const [name, state] of outside) await check(page, name, lang, state);
		});

		test('what a person with many roles sees', { timeout: 120_000 }, async () => {
			const page = await newVisitor();
			const person = await newStaff('administrator', 'editor', 'moderator', 'officer');
			await signIn(page, person);
			for (const [name, state] of inside) await check(page, name, lang, state, person);
		});

		test('what a helper sees', { timeout: 60_000 }, async () => {
			const page = await newVisitor();
			await signIn(page, await newStaff('helper'));
			await check(page, 'the desk', lang, { path: paths.staff });
			await check(page, 'what is not for them', lang, { path: paths.staffPeople, status: 403 });
		});
	},
);

async function check(page: Page, name: string, lang: Lang, state: State, person?: Colleague) {
	const { typed, status = 200 } = state;
	const path = typeof state.path === 'string' ? state.path : state.path(person!);
	let response = await open(page, url + inLang(lang, path));
	if (typed) {
		await fill(page, typed);
		response = await send(page);
	}
	expect(response?.status(), name).toBe(status);
	expect(await page.$eval('html', (root) => root.lang)).toBe(lang);
	const other = lang === 'en' ? 'cy' : 'en';
	const there = new URL(page.url());
	there.pathname = inLang(other, withoutLang(there.pathname));
	const [link, form] = await page.$eval('.language', (part) =>
		['href', 'formaction'].map((each) => part.getAttribute(each)),
	);
	// A switch that sends what was typed leaves what was refused behind.
	if (form) there.searchParams.delete('refused');
	expect(link ?? form, name).toBe(there.pathname + there.search);
	expect(await htmlFaults(await response!.text(), path), name).toEqual([]);
}

async function send(page: Page): Promise<HTTPResponse | null> {
	const [response] = await Promise.all([
		page.waitForNavigation({ waitUntil: 'load' }),
		page.$eval(sendButton, (button) => (button as HTMLElement).click()),
	]);
	return response;
}

type State = {
	path: string | ((person: Colleague) => string);
	/** What is typed before the form is sent; none to only look. */
	typed?: Record<string, string>;
	status?: number;
};
