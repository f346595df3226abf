import type { feedback as english } from '../en/feedback.ts';

export const feedback: typeof english = {
	title: 'Dywedwch eich barn',
	lede: 'Dywedwch wrth y cyngor beth sy’n gweithio, beth sydd wedi torri, neu beth fyddech chi’n ei newid. Mae person yn darllen pob neges.',
	promise: (days) =>
		`Os byddwch yn gadael cyfeiriad e-bost neu rif ffôn, byddwn yn ateb o fewn ${days} diwrnod gwaith.`,
	topic: 'Am beth mae’r neges?',
	message: 'Eich neges',
	messageHint: (most) =>
		`Hyd at ${most} o nodau. Peidiwch â rhoi manylion preifat pobl eraill, os gwelwch yn dda.`,
	charactersLeft: (left) => `${left} o nodau ar ôl`,
	charactersOver: (over) => `${over} o nodau’n ormod`,
	location: 'Ble mae e?',
	locationHint: 'Er enghraifft, “Mill Lane, wrth yr arhosfan bysiau”.',
	contact: 'Sut gallwn ni eich ateb?',
	contactHint: 'Dim ond os rhowch gyfeiriad e-bost neu rif ffôn y gallwn ateb.',
	name: 'Eich enw',
	email: 'Eich cyfeiriad e-bost',
	phone: 'Eich rhif ffôn',
	optional: 'dewisol',
	button: 'Anfon eich neges',
	withoutForm: 'A fyddai’n well gennych siarad?',
	wayForward: {
		heading: 'Ffyrdd eraill o ddweud wrthym',
		phone: (phone, hours) => `Ffoniwch ni ar ${phone} (${hours}).`,
		post: 'Ysgrifennwch atom. Mae’r cyfeiriad ar waelod y dudalen hon.',
	},
	sent: {
		title: 'Mae eich neges gennym',
		heading: 'Diolch. Mae eich neges gennym.',
		reference: 'Eich cyfeirnod',
		keep: 'Cadwch y rhif hwn. Dywedwch ef wrthym os ffoniwch.',
		next: 'Beth sy’n digwydd nesaf',
		steps: [
			'Byddwn yn rhoi eich neges i’r tîm cywir heddiw, neu ar y diwrnod gwaith nesaf.',
			'Os gwnaethoch adael cyfeiriad e-bost, byddwn yn anfon eich cyfeirnod atoch.',
		],
		more: 'Anfon neges arall',
	},
};
