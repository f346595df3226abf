import { feedbackLimits } from '#domain/feedback.ts';
import { sayNumber } from '#domain/number.ts';
import { pageLineLimit } from '#domain/useful.ts';
import { photoHours } from '#domain/photo.ts';
import { mostPictureBytes, mostPixels, tooLongSide } from '#domain/picture-file.ts';
import type { feedbackErrors as english } from '../../en/feedback/errors.ts';

export const feedbackErrors: typeof english = {
	field: {
		topic_missing: 'Dewiswch beth yw pwnc eich neges.',
		message_missing: 'Ysgrifennwch eich neges.',
		message_too_long: `Gwnewch eich neges yn fyrrach: ${sayNumber(feedbackLimits.message)} nod neu lai.`,
		location_too_long: `Dywedwch ble mae e mewn ${feedbackLimits.location} nod neu lai.`,
		phone_too_long: `Ysgrifennwch eich rhif ffôn mewn ${feedbackLimits.phone} nod neu lai.`,
		phone_wrong: 'Ysgrifennwch eich rhif ffôn i gyd, gyda’r 0 ar y dechrau.',
		follow_reference_wrong: 'Ysgrifennwch eich cyfeirnod yn llawn, fel K7RM-2WQ9C.',
		follow_key_missing: 'Ysgrifennwch eich pedwar gair.',
		useful_missing: 'Dewiswch a oedd y dudalen yn ddefnyddiol: oedd neu nac oedd.',
		page_line_missing: 'Ysgrifennwch beth allai fod yn well ar y dudalen.',
		page_line_too_long: `Gwnewch eich ateb yn fyrrach: ${pageLineLimit} nod neu lai.`,
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
		photo_missing: 'Dewiswch lun, yna pwyswch y botwm.',
		photo_too_large: `Mae eich llun yn rhy fawr: gallwn gymryd hyd at ${mostPictureBytes / 1024 / 1024} MB yma. Dewiswch gopi llai. Gall eich ffôn neu’ch cyfrifiadur wneud un: chwiliwch am “resize”. Neu anfonwch y llun mewn ffordd arall: ffoniwch ni a dywedwn sut.`,
		photo_kind: 'Nid yw eich ffeil yn JPEG, PNG na WebP. Dewiswch lun o un o’r mathau hyn.',
		photo_heic:
			'Mae eich llun yn HEIC, ac ni allwn ei agor. Cadwch neu rhannwch ef fel JPEG, ac anfonwch hwnnw. Neu cymerwch sgrinlun ohono ac anfonwch y sgrinlun.',
		photo_too_many_pixels: `Mae gormod o bicseli yn eich llun: ${sayNumber(mostPixels)} ar y mwyaf, a llai na ${sayNumber(tooLongSide)} ar bob ochr. Dewiswch gopi llai.`,
		photo_broken:
			'Ni allwn agor eich llun. Efallai fod y ffeil wedi’i difrodi. Dewiswch lun arall.',
		too_many_photos: ({ wait }) =>
			`Daeth gormod o luniau am y neges hon, felly ni chafodd yr un hwn ei gadw. Arhoswch ${wait}, yna anfonwch ef eto. Mae eich neges gennym o hyd.`,
		photo_page_over: {
			title: 'Mae’r dudalen hon yn rhy hen',
			text: `Bu ar agor am fwy na ${photoHours} awr, felly ni chafodd y llun ei gadw. Mae eich neges gennym o hyd. Dilynwch hi gyda’ch cyfeirnod a’ch pedwar gair, neu eich dolen breifat, ac anfonwch y llun yno.`,
		},
		feedback_step_over: {
			title: 'Nid yw hynny’n bosibl mwyach',
			text: 'Ni chafodd yr hyn a anfonoch ei gadw, gan fod rhywbeth wedi newid neu fod yr amser ar ben. Agorwch eich tudalen breifat eto i weld beth y gallwch ei wneud nawr.',
		},
	},
};
