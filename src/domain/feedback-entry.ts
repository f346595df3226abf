import { z } from 'zod';
import { feedbackForm } from './feedback.ts';
import { formReference, theirLang } from './helping.ts';
import { staffDay } from './staff-text.ts';

/** How a message came that an officer writes down. */
export const enteredChannels = ['paper', 'phone', 'counter'] as const;

/** A message that came by letter, by phone or face to face. The messages are keys of `staffStrings(lang).problems`. */
export const enterForm = feedbackForm.omit({ page: true }).extend({
	reference: formReference(),
	channel: z.enum(enteredChannels, 'channel_missing'),
	received_on: staffDay('received_on_missing'),
	lang: theirLang(),
});
