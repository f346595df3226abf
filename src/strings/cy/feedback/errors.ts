import { feedbackLimits } from '#domain/feedback.ts';
import { sayNumber } from '#domain/number.ts';
import type { feedbackErrors as english } from '../../en/feedback/errors.ts';

export const feedbackErrors: typeof english = {
	field: {
		topic_missing: 'Dewiswch beth yw pwnc eich neges.',
		message_missing: 'Ysgrifennwch eich neges.',
		message_too_long: `Gwnewch eich neges yn fyrrach: ${sayNumber(feedbackLimits.message)} nod neu lai.`,
		location_too_long: `Dywedwch ble mae e mewn ${feedbackLimits.location} nod neu lai.`,
		phone_too_long: `Ysgrifennwch eich rhif ffôn mewn ${feedbackLimits.phone} nod neu lai.`,
		phone_wrong: 'Ysgrifennwch eich rhif ffôn yn llawn, fel 01632 960100.',
	},
};
