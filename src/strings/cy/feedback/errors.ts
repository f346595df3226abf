import { feedbackLimits } from '#domain/feedback.ts';
import { sayNumber } from '#domain/number.ts';
import { pageLineLimit } from '#domain/useful.ts';
import type { feedbackErrors as english } from '../../en/feedback/errors.ts';

export const feedbackErrors: typeof english = {
	field: {
		topic_missing: 'Dewiswch beth yw pwnc eich neges.',
		message_missing: 'Ysgrifennwch eich neges.',
		message_too_long: `Gwnewch eich neges yn fyrrach: ${sayNumber(feedbackLimits.message)} nod neu lai.`,
		location_too_long: `Dywedwch ble mae e mewn ${feedbackLimits.location} nod neu lai.`,
		phone_too_long: `Ysgrifennwch eich rhif ffôn mewn ${feedbackLimits.phone} nod neu lai.`,
		phone_wrong: 'Ysgrifennwch eich rhif ffôn yn llawn, fel 01632 960100.',
		follow_reference_wrong: 'Ysgrifennwch eich cyfeirnod yn llawn, fel K7RM-2WQ9C.',
		follow_key_missing: 'Ysgrifennwch eich pedwar gair.',
		useful_missing: 'Dewiswch a oedd y dudalen yn ddefnyddiol: oedd neu nac oedd.',
		page_line_missing: 'Ysgrifennwch beth allai fod yn well ar y dudalen.',
		page_line_too_long: `Gwnewch yr hyn allai fod yn well yn fyrrach: ${pageLineLimit} nod neu lai.`,
	},
	refusal: {
		follow_wrong:
			'Nid yw’r cyfeirnod hwn a’r pedwar gair hyn yn perthyn i’w gilydd. Edrychwch eto ar y ddau. Os na allwch ddod o hyd i’r geiriau, ffoniwch ni.',
		sender_limited: ({ wait }) =>
			`Rydym wedi cyfyngu ar faint o negeseuon y gallwch eu hanfon mewn diwrnod, felly ni chafodd hon ei chadw. Arhoswch ${wait}, yna pwyswch y botwm eto, neu ffoniwch ni. Rydym wedi cadw’r hyn a deipioch.`,
		feedback_unknown: {
			title: 'Nid yw’r ddolen hon yn gweithio',
			text: 'Efallai fod rhan ohoni ar goll, neu ein bod wedi dileu eich neges, beth amser ar ôl ei chau. Agorwch y ddolen yn yr e-bost eto, neu defnyddiwch eich cyfeirnod a’r pedwar gair.',
		},
		feedback_step_over: {
			title: 'Nid yw hynny’n bosibl mwyach',
			text: 'Ni chafodd yr hyn a anfonoch ei gadw, gan fod rhywbeth wedi newid neu fod yr amser ar ben. Agorwch eich tudalen breifat eto i weld beth y gallwch ei wneud nawr.',
		},
	},
};
