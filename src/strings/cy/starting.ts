import { sayNumber } from '#domain/number.ts';
import type { starting as english } from '../en/starting.ts';

export const starting: typeof english = {
	title: 'Dechrau deiseb',
	step: (step, of) => `Cam ${step} o ${of}`,
	next: 'Ymlaen',
	begin: 'I ddechrau deiseb, dechreuwch ar y dudalen gyntaf.',
	beginLink: 'Ewch i’r dudalen gyntaf',
	what: {
		title: 'Dechrau deiseb: beth ydych chi ei eisiau?',
		heading: 'Dechrau deiseb',
		lede: 'Gofynnwch i’r cyngor wneud un peth. Does dim angen cyfrif arnoch. Mae pum tudalen fer, a gallwch fynd yn ôl unrhyw bryd.',
		action: 'Beth ydych chi am i’r cyngor ei wneud?',
		actionHint: (most) =>
			`Ysgrifennwch un frawddeg, hyd at ${most} nod. Er enghraifft: “Rhowch ddwy fainc ar lwybr yr afon”.`,
	},
	how: {
		heading: 'Sut mae deisebau’n gweithio',
		can: 'Ni all y cyngor ond gwneud yr hyn y mae’n gyfrifol amdano. Os nad ydych yn siŵr, ffoniwch ni yn gyntaf.',
		steps: {
			confirm: 'Rydych chi’n ysgrifennu’r ddeiseb ac yn cadarnhau eich cyfeiriad e-bost.',
			sponsors: (people, months) =>
				`Rhaid cael cefnogaeth ${people} rydych chi’n eu hadnabod, o fewn ${months} mis.`,
			moderation: (days) =>
				`Byddwn yn ei darllen o fewn ${days} diwrnod gwaith. Os na allwn ei chyhoeddi, byddwn yn dweud pam.`,
			open: (months) => `Gall pawb ei llofnodi am ${months} mis.`,
			response: (count) => `Gyda ${count} llofnod, rhaid i’r cyngor ateb yn ysgrifenedig.`,
			debate: (count) =>
				`Gyda ${count} llofnod, bydd cynghorwyr yn cynnal dadl arni mewn cyfarfod.`,
		},
		guide: 'Darllenwch fwy am ddechrau deiseb',
	},
	without: {
		heading: 'Dim cyfeiriad e-bost? Gwell gennych siarad?',
		phone: (phone, hours) =>
			`Ffoniwch ni ar ${phone} (${hours}). Byddwn yn ysgrifennu’r ddeiseb gyda chi ac yn ei darllen yn ôl i chi.`,
		counter:
			'Neu dewch i Neuadd y Dref, neu i le lle mae pobl yn helpu. Does dim angen cyfeiriad e-bost arnoch yno.',
		places: 'Dewch o hyd i le yn eich ymyl lle mae pobl yn helpu',
	},
	/** On the form to fill in with a pen. */
	paper: {
		address: 'Eich cyfeiriad a’ch cod post',
		reach: 'Eich rhif ffôn neu gyfeiriad e-bost',
	},
	similar: {
		heading: 'Oes deiseb debyg i’ch un chi?',
		yours: 'Rydych chi am ofyn am hyn:',
		found: (count) =>
			count === 1
				? 'Daethom o hyd i un ddeiseb â geiriau tebyg. Os yw’n gofyn am yr un peth, gallwch ei llofnodi. Mae un ddeiseb â llawer o enwau yn gryfach na dwy ag ychydig.'
				: `Daethom o hyd i ${count} deiseb â geiriau tebyg. Os yw un yn gofyn am yr un peth, gallwch ei llofnodi. Mae un ddeiseb â llawer o enwau yn gryfach na dwy ag ychydig.`,
		none: 'Ddaethom ni ddim o hyd i ddeiseb â geiriau tebyg. Gallwch fynd ymlaen.',
		away: 'Ni allwn chwilio am ddeisebau tebyg ar hyn o bryd. Gallwch fynd ymlaen.',
		signInstead: 'Llofnodi hon yn lle hynny',
		readResponse: 'Darllen ateb y cyngor',
		readWhy: 'Pam na chafodd ei derbyn',
		read: 'Darllen y ddeiseb hon',
		states: { open: 'Agored', closed: 'Wedi cau', rejected: 'Heb ei derbyn' },
		next: 'Mae f’un i’n wahanol: ymlaen',
		change: 'Newid yr hyn rydych am ofyn amdano',
	},
	why: {
		heading: 'Pam rydych chi eisiau hyn?',
		background: 'Pam y dylai’r cyngor ei wneud?',
		backgroundHint: (most) =>
			`Dywedwch beth sydd o’i le nawr, ac i bwy. Mae tair neu bedair brawddeg yn ddigon. Hyd at ${most} nod.`,
	},
	more: {
		heading: 'Ydych chi am ddweud mwy?',
		details: 'Mwy o fanylion',
		detailsHint: (most) =>
			`Er enghraifft lle, rhif, neu’r hyn y mae trefi eraill yn ei wneud. Hyd at ${most} nod.`,
		optional: 'dewisol',
	},
	left: (count) =>
		count === 0 ? 'Rydych wedi defnyddio pob nod.' : `Mae gennych ${sayNumber(count)} nod ar ôl.`,
	charactersLeft: (left) => `${left} nod ar ôl`,
	charactersOver: (over) => `${over} nod yn ormod`,
	you: {
		heading: 'Pwy ydych chi?',
		lede: 'Bydd eich enw ar y ddeiseb fel ei threfnydd. Fyddwn ni byth yn cyhoeddi eich cyfeiriad e-bost na’ch cod post.',
		emailHint:
			'Byddwn yn anfon e-bost i wirio mai chi sydd yno, ac i ddweud beth sy’n digwydd i’ch deiseb.',
		updates: 'E-bostiwch fi am yr hyn sy’n digwydd ar ôl i’r ddeiseb agor',
		updatesHint:
			'Pan fydd y cyngor yn ateb, er enghraifft. Gallwch stopio’r e-byst hyn unrhyw bryd.',
		forgotten: (minutes) =>
			`Rydym yn cadw eich enw, eich cyfeiriad e-bost a’ch cod post am ${minutes} yn unig, fel na all neb arall ar y ddyfais hon eu gweld. Ysgrifennwch nhw eto, os gwelwch yn dda. Os ydych wedi anfon eich deiseb, does dim i’w wneud.`,
		keep: 'Os yw’r hyn a ysgrifennoch yn gywir, pwyswch “Ymlaen” eto.',
	},
	check: {
		title: 'Gwiriwch eich deiseb',
		heading: 'Gwiriwch eich deiseb',
		lede: 'Fel hyn y bydd pobl yn ei gweld. Does dim yn cael ei anfon nes i chi bwyso’r botwm ar ddiwedd y dudalen hon.',
		preview: 'Eich deiseb',
		texts: 'Eich testun',
		thisPart: 'Y rhan hon',
		otherLanguage:
			'Mae hyn yn edrych fel Saesneg. I’w anfon yn Saesneg, pwyswch “English” ar frig y dudalen.',
		adviceNote: 'Awgrymiadau yn unig yw’r rhain. Does dim rhaid i chi newid dim.',
		answers: 'Amdanoch chi',
		parts: {
			action: 'Beth rydych chi ei eisiau',
			background: 'Pam',
			details: 'Mwy o fanylion',
			name: 'Eich enw',
			email: 'Eich cyfeiriad e-bost',
			postcode: 'Eich cod post',
			updates: 'E-bostiwch fi am yr hyn sy’n digwydd ar ôl iddi agor',
		},
		change: 'Newid',
		nothing: 'Dim wedi’i ysgrifennu',
		yes: 'Ie',
		no: 'Na',
		send: 'Anfon eich deiseb',
		next: 'Yna byddwn yn anfon e-bost atoch. Defnyddiwch y ddolen neu’r cod ynddo i ddechrau eich deiseb.',
	},
	wayForward: {
		heading: 'Ffyrdd eraill o ddechrau deiseb',
	},
	problems: {
		action_missing: 'Ysgrifennwch beth rydych am i’r cyngor ei wneud.',
		action_too_long: (over) =>
			`Mae’r hyn rydych ei eisiau ${tooLong(over)}. Gwnewch ef yn fyrrach.`,
		background_missing: 'Ysgrifennwch pam y dylai’r cyngor ei wneud.',
		background_too_long: (over) =>
			`Mae eich rhesymau ${tooLong(over)}. Gwnewch nhw’n fyrrach, neu rhowch rai ohonynt ar y dudalen nesaf.`,
		details_too_long: (over) => `Mae eich manylion ${tooLong(over)}. Gwnewch nhw’n fyrrach.`,
		email_missing:
			'Ysgrifennwch eich cyfeiriad e-bost. Os nad oes un gennych, ffoniwch ni a byddwn yn dechrau’r ddeiseb gyda chi.',
		draft_gone: (hours) =>
			`Nid yw’r hyn a deipioch yma yn cael ei ddangos mwyach, fel na all neb arall ar y ddyfais hon ei weld. Rydym yn ei gadw am ${hours}, a dim ond yn yr un tab. Dechreuwch eto, os gwelwch yn dda. Os ydych wedi anfon eich deiseb, does dim i’w wneud.`,
	},
};

function tooLong(over: number) {
	return `${sayNumber(over)} nod yn rhy hir`;
}
