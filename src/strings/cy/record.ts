import type { record as english } from '../en/record.ts';

export const record: typeof english = {
	progress: {
		label: '{n} o {of} llofnod',
		reply: {
			one: 'Mae angen 1 llofnod arall i gael ateb ysgrifenedig.',
			many: 'Mae angen {n} llofnod arall i gael ateb ysgrifenedig.',
		},
		debate: {
			one: 'Rhaid i’r cyngor ateb. Os bydd 1 arall yn llofnodi, rhaid iddo gynnal dadl hefyd.',
			many: 'Rhaid i’r cyngor ateb. Os bydd {n} arall yn llofnodi, rhaid iddo gynnal dadl hefyd.',
		},
		replyReached: 'Rhaid i’r cyngor ateb.',
		bothReached: 'Mae digon o bobl wedi llofnodi. Rhaid i’r cyngor ateb a chynnal dadl.',
	},
	progressAnswered: {
		debate: {
			one: 'Os bydd 1 arall yn llofnodi, rhaid i’r cyngor gynnal dadl.',
			many: 'Os bydd {n} arall yn llofnodi, rhaid i’r cyngor gynnal dadl.',
		},
		replyReached: 'Mae’r cyngor wedi ateb.',
		bothReached: 'Mae digon o bobl wedi llofnodi i gael dadl yn y cyngor.',
	},
	marks: (response, debate) =>
		`Gyda ${response} llofnod, bydd y cyngor yn ateb yn ysgrifenedig. Gyda ${debate}, bydd yn cynnal dadl.`,
	/** Beside the number of signatures on the scale. */
	steps: { response: 'ateb', debate: 'dadl' },
	asOf: 'Cyfrifwyd am {time} ar {day}.',
	timeline: 'Beth sydd wedi digwydd',
	events: {
		rejected: 'Ni allem ei derbyn',
		opened: 'Agorwyd i’w llofnodi',
		response_threshold: 'Cafodd ddigon o lofnodion i gael ateb ysgrifenedig',
		debate_threshold: 'Cafodd ddigon o lofnodion i gael dadl',
		answered: 'Atebodd y cyngor',
		closed: 'Caewyd i lofnodion',
		debate_planned: 'Bydd y cyngor yn cynnal dadl',
		closed_early: 'Caeodd y cyngor hi’n gynnar',
		debate_cancelled: 'Canslodd y cyngor y ddadl',
		debated: 'Cynhaliodd y cyngor ddadl',
	},
	closes: 'Y diwrnod olaf i lofnodi',
	hidden: 'heb ei ddangos',
	hiddenNote: (smallest) =>
		`Nid ydym yn dangos rhifau o dan ${smallest}. Weithiau rydym yn gadael rhif arall allan hefyd, fel na all neb gyfrifo un bach.`,
	noTable: 'Nid ydym yn dangos y tabl hwn. Byddai’n dweud sut y llofnododd nifer bach iawn o bobl.',
	offline: 'Dim rhyngrwyd?',
	offlineText:
		'Gallwch lofnodi dros y ffôn, ar bapur neu yn Neuadd y Dref. Mae eich llofnod yn cyfrif yr un fath.',
	offlineLink: 'Sut i lofnodi heb y rhyngrwyd',
	mailSubject: (action) => `Deiseb: ${action}`,
	mailLook: 'Edrychwch ar y ddeiseb hon:',
	/** On strips to tear off a printed notice. */
	strip: 'Llofnodwch yma:',
	twoSheets: 'Mae’n argraffu dwy daflen: hysbysiad, a thaflen i’w llofnodi.',
	data: 'Rhifau a newyddion y ddeiseb hon',
	dataLinks: {
		csv: 'Fel tabl (CSV)',
		historyCsv: 'Llofnodion fesul diwrnod (CSV)',
		json: 'Ar gyfer rhaglenni (JSON)',
		historyJson: 'Fesul diwrnod, ar gyfer rhaglenni (JSON)',
	},
	feedTitle: (action) => `Beth sy’n digwydd i’r ddeiseb “${action}”`,
	aboutData: 'Beth mae’r data’n ei ddweud, a sut i’w ddefnyddio',
};
