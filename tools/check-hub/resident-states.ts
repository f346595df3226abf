import type { Lang } from '#domain/language.ts';
import { paths } from '#domain/paths.ts';
import { pageLineLimit } from '#domain/useful.ts';
import type { State } from 'moothall-a11y';
import { KEYED, LATE } from './known.ts';
import { refused, sent, submit } from './steps.ts';

const receipt = sent({ message: 'The stall by the bus stop is in the way.' });
/** Its words suggest that somebody may hurt themselves: the longest advice. */
const urgent = sent({ message: 'Hunanladdiad: suicide.' });

/** The answers to forms of residents, by the path of the form without its language. `key` are the four words of KEYED. */
export function formStates(lang: Lang, key: string): Record<string, State[]> {
	const good = { name: 'Ada Rowe', email: `ada-${lang}@example.org`, postcode: 'TB1 2AB' };
	return {
		[paths.sign('keep-the-14-bus')]: [
			refused('errors: everything wrong', { name: '=1', email: 'x', postcode: 'y' }),
			refused('errors: nothing filled in', {}),
			refused('errors: a likely slip', { ...good, email: 'ada@gmial.com' }),
			refused('long: what came back', longSigner),
			{
				name: 'errors: a wrong code',
				steps: [...sent(good), { fill: { code: '000000' } }, submit],
				status: 422,
			},
		],
		[paths.checkEmail('keep-the-14-bus')]: [
			refused('errors: no code', { code: 'abc' }),
			{ name: 'errors: a code for nothing', steps: sent({ code: '123456' }), status: 404 },
		],
		[paths.start]: startStates(good),
		[paths.own]: [refused('errors: no address', { email: 'x' })],
		[paths.supportCheckEmail]: [refused('errors: no code', { code: 'abc' })],
		[paths.whereILive]: [
			refused('errors: no postcode', {}),
			refused('errors: a postcode of another town', { postcode: 'HA4 9ZZ' }),
		],
		[paths.search]: [
			{ name: 'what was found', steps: sent({ q: lang === 'cy' ? 'lyfrgell' : 'library' }) },
			{ name: 'nothing found', steps: sent({ q: 'xylophone' }) },
			{ name: 'long: nothing found', steps: sent({ q: 'W'.repeat(100) }) },
		],
		[`${paths.useful}?page=${paths.news}`]: [{ name: 'the question again', steps: [] }],
		[`${paths.useful}?page=${paths.news}&useful=no`]: [
			{ name: 'thanks for an answer', steps: [] },
			refused('errors: nothing written', {}),
			refused('long: a line that is too long', { line: 'W'.repeat(pageLineLimit + 1) }),
			{ name: 'thanks for a line', steps: sent({ line: 'Which day?' }) },
		],
		[paths.feedbackFollow]: [
			{ name: 'the page of a message', steps: sent({ reference: KEYED, key }) },
			refused('errors: nothing filled in', {}),
			refused('errors: the words of another message', {
				...{ reference: LATE, key: 'one two three four' },
			}),
		],
		[paths.feedbackAbout('market')]: [
			{ name: 'the receipt', steps: receipt },
			{ name: 'the receipt of a message about danger', steps: urgent },
			{
				name: 'errors: no photo',
				steps: [...receipt, { press: '#photo-form button' }],
				status: 422,
			},
		],
		[paths.feedbackAbout('libraries-and-halls')]: [
			{ name: 'what may answer it already', steps: sent({ message: answeredBefore }) },
			{
				name: 'long: what may answer it already, to be changed',
				steps: [
					...sent({ message: `${answeredBefore} ${'W'.repeat(3000)}` }),
					{ press: '[name=show][value=form]' },
				],
			},
		],
		[paths.feedback]: [
			refused('errors: nothing filled in', {}),
			refused('errors: everything wrong', {
				message: '',
				email: 'x',
				phone: '12',
				name: 'www.spam.example.com',
			}),
			refused('long: one endless word', { message: 'W'.repeat(3000) }),
		],
	};
}

/** The pages on the way to a petition, each as it is shown after those before it. */
function startStates(creator: Record<string, string>): State[] {
	const similar = sent({ action: 'COMMENCE more buses in the evening' });
	const why = [...similar, submit];
	const more = [...why, ...sent({ background: 'In order to get home we need a bus after five.' })];
	const you = [...more, ...sent({ details: '' })];
	const check = [...you, ...sent(creator)];
	return [
		refused('errors: nothing filled in', {}),
		{ name: 'petitions like it', steps: similar },
		{ name: 'the reasons', steps: why },
		{
			name: 'errors and long: the reasons are too long',
			steps: [...why, ...sent({ background: 'W'.repeat(600) })],
			status: 422,
		},
		{ name: 'the details', steps: more },
		{ name: 'the creator', steps: you },
		{
			name: 'errors: a likely slip',
			steps: [...you, ...sent({ ...creator, email: 'ada@gmial.com' })],
			status: 422,
		},
		{ name: 'all to check, with advice', steps: check },
		{
			name: 'long: all to check',
			steps: [
				...similar,
				{ press: '[name=show][value=what]' },
				...sent({ action: 'W'.repeat(100) }),
				submit,
			]
				.concat(sent({ background: 'W'.repeat(500) }), sent({ details: 'W'.repeat(1100) }))
				.concat(sent({ ...creator, ...longCreator })),
		},
	];
}

/** Like what the seed has published, and what a service is called. */
const answeredBefore =
	'The library door is too heavy. Where can I get a parking permit (trwydded barcio)?';

const longSigner = {
	name: 'Llanfair'.repeat(31),
	email: `${'a'.repeat(64)}@${'long-'.repeat(34)}er.example`,
	postcode: 'y',
};

const longCreator = {
	name: 'Llanfair'.repeat(18),
	email: `${'a'.repeat(64)}@${`${'long-'.repeat(12)}er.`.repeat(2)}example`,
};
