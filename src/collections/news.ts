import { choice, day, markdown, paragraph, reference, text } from './fields.ts';
import { image, list } from './groups.ts';
import { collection } from './collection.ts';

export const news = collection({
	name: 'news',
	label: 'News',
	singular: 'article',
	description: 'What has happened or will happen, for people who live here.',
	fields: {
		title: text({
			label: 'Headline',
			hint: 'Say the news itself, as you would tell a neighbour.',
			max: 90,
		}),
		summary: paragraph({
			label: 'Summary',
			hint: 'One or two sentences. They stand alone in lists, in feeds and on other sites.',
			max: 220,
		}),
		published_on: day({
			label: 'Published on',
			beginsToday: true,
			hint: 'Pick a day to come, and it appears just after midnight on that day.',
			shared: true,
		}),
		pinned_until: day({
			label: 'Keep at the top until',
			hint: 'It stands first in the news, marked “Important”, up to and on this day. Leave empty for most news.',
			notBefore: ['published_on'],
			optional: true,
			shared: true,
		}),
		expires_on: day({
			label: 'Take off the lists after',
			hint: 'The last day that it matters. Its page stays and says that it has ended. Leave empty if it does not end.',
			notBefore: ['published_on', 'pinned_until'],
			optional: true,
			shared: true,
		}),
		topic: reference({ label: 'Topic', to: 'settings.topics', shared: true }),
		areas: list({
			label: 'Areas',
			hint: 'Leave empty if it matters to the whole town.',
			of: reference({ label: 'Area', to: 'areas' }),
			shared: true,
		}),
		written_in: choice({
			label: 'First written in',
			hint: 'Only if the Welsh is the original and the English its translation.',
			choices: { en: 'English', cy: 'Welsh' },
			optional: true,
			shared: true,
		}),
		image: image({ label: 'Picture', optional: true }),
		body: markdown({ label: 'Text' }),
	},
});
