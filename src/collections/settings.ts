import { SLUG } from '#domain/slug.ts';
import { email, flag, link, number, phone, text } from './fields.ts';
import { bilingual, group, list, shape } from './groups.ts';
import { standardAnswers } from './standard-answers.ts';

/** The facts that every page and every mail needs, in `content/settings/hub.yml`. */
export const hubFields = {
	name: bilingual({ label: 'Name of the hub', max: 40 }),
	council: bilingual({ label: 'Name of the council', max: 80 }),
	tagline: bilingual({ label: 'What the hub is, in a line', max: 120 }),
	area_word: group({
		label: 'What an area is called here',
		fields: {
			one: bilingual({ label: 'One', hint: 'ward, parish, neighbourhood', max: 30 }),
			many: bilingual({ label: 'More than one', max: 30 }),
		},
	}),
	phone: phone({ label: 'Phone' }),
	phone_hours: bilingual({ label: 'When the phone is answered', max: 80 }),
	email: email({ label: 'Email' }),
	postal_address: list({ label: 'Postal address', of: bilingual({ label: 'Line', max: 80 }) }),
};

/** What news is about, in `content/settings/topics.yml`. */
const topicsFields = {
	topics: list({
		label: 'News topics',
		of: group({
			label: 'Topic',
			fields: { id: slug('Short name'), name: bilingual({ label: 'Name', max: 40 }) },
		}),
	}),
};

/** The topics of feedback and the team for each, in `content/settings/feedback.yml`. */
const feedbackFields = {
	topics: list({
		label: 'Feedback topics',
		of: group({
			label: 'Topic',
			fields: {
				id: slug('Short name'),
				name: bilingual({ label: 'Name', max: 60 }),
				team: email({ label: 'Email of the team that answers' }),
				days: number({
					label: 'Working days in which this team promises an answer',
					hint: 'Left out, it is the number for all topics.',
					min: 1,
					max: 60,
					optional: true,
				}),
				note: bilingual({
					label: 'What people should know before they write',
					hint: 'For example, a number to ring when there is danger.',
					max: 200,
					optional: true,
				}),
				link: group({
					label: 'A place elsewhere that can help first',
					hint: 'Shown as a link beside the topic. For example, the county for its roads.',
					fields: {
						url: link({ label: 'Web address' }),
						words: bilingual({ label: 'Words of the link', max: 80 }),
					},
					optional: true,
				}),
				answers: standardAnswers('Standard answers about this topic'),
			},
		}),
	}),
	answers: standardAnswers('Standard answers for every topic'),
	team_mail_has_message: flag({
		label: 'Put the message into the email to the team',
		hint: 'Otherwise the email has a link to the desk, where officers read the message.',
	}),
	answer_within_days: number({
		label: 'Working days in which we promise an answer',
		min: 1,
		max: 60,
	}),
	danger_words: wordLists({
		label: 'Words that suggest danger',
		hint: 'A message with one of them comes first on the desk, and its sender is told to phone 999. Write a hyphen or a space where some people write one word: self-harm also finds “selfharm” and “self harm”. A letter with an accent is found with an accent only: tân (fire) does not find tan (until).',
	}),
	self_harm_words: wordLists({
		label: 'Words of people who may hurt themselves',
		hint: 'As above. The sender is told about Samaritans too.',
	}),
};

/** The files of `content/settings`, with their forms. */
export const settingsFiles = {
	hub: { label: 'The hub and the council', fields: hubFields },
	topics: { label: 'News topics', fields: topicsFields },
	feedback: { label: 'Feedback', fields: feedbackFields },
};

export const settings = {
	hub: shape(hubFields),
	topics: shape(topicsFields),
	feedback: shape(feedbackFields),
};

function wordLists(options: { label: string; hint: string }) {
	const of = text({ label: 'Word or words', max: 40 });
	return group({
		...options,
		fields: {
			en: list({ label: 'English', of }),
			cy: list({
				label: 'Welsh',
				hint: 'As in a dictionary. Mutations are found too: tân finds “ar dân”.',
				of,
			}),
		},
	});
}

function slug(label: string) {
	const remedy = 'must be lower-case words joined by hyphens, such as bins-and-streets: correct it';
	return text({ label, max: 40, pattern: { matches: SLUG, remedy } });
}
