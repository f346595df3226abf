import { sayNumber } from '#domain/number.ts';
import type { staffUpkeep as english } from '../../en/staff/upkeep.ts';

export const staffUpkeep: typeof english = {
	lede: 'Beth mae’r hwb yn ei wneud ei hun, a’r hyn na all neb ond gweinyddwr ei benderfynu.',
	done: {
		read_drifts:
			'Nodwyd. Mae’r rhestr isod wedi mynd nes bod y gwiriad yn dod o hyd i rywbeth eto.',
		pause:
			'Mae llofnodi wedi’i oedi. Bydd y tudalennau’n dweud hynny ymhen ychydig funudau, pan fydd y safle wedi’i adeiladu eto.',
		resume:
			'Gall pobl lofnodi eto. Bydd y tudalennau’n dweud hynny ymhen ychydig funudau, pan fydd y safle wedi’i adeiladu eto.',
		keep: 'Cadwyd.',
		keep_no_longer:
			'Cadwyd. Byddwn yn dileu’r enwau pan fydd y rheol yn dweud, neu o fewn ychydig nosweithiau.',
	},
	drifts: {
		heading: 'Cyfrifon a oedd yn anghywir',
		text: 'Daeth gwiriad y nos o hyd i’r rhain a’u cywiro. Dim ond pan fydd rhywun yn newid y gronfa ddata â llaw y mae hyn yn digwydd: gofynnwch i’r bobl sy’n gofalu am y wefan.',
		wrong: (tallied, signatures) =>
			`y cyfrif oedd ${sayNumber(tallied)}, ac roedd ${sayNumber(signatures)} o lofnodion.`,
		button: 'Rwyf wedi darllen hyn',
	},
	pause: {
		heading: 'Oedi llofnodi',
		none: 'Gall pobl lofnodi deisebau fel arfer.',
		since: (day, time) =>
			`Mae llofnodi wedi’i oedi ers ${day}, ${time}. Bydd pob deiseb agored ar agor yn hirach, yn ôl nifer dyddiau’r oedi.`,
		notice: 'Mae’r tudalennau’n dangos yr hysbysiad hwn:',
		title: 'Oedi llofnodi ar bob deiseb',
		text: 'Ni all neb lofnodi nes i chi ddod â’r oedi i ben. Gall pobl a lofnododd cynt gadarnhau o hyd. Bydd pob deiseb agored ar agor yn hirach, yn ôl nifer dyddiau’r oedi. Caiff yr hyn na chadarnhaodd neb eto ei gadw’n hirach hefyd.',
		notice_en: 'Hysbysiad yn Saesneg',
		notice_cy: 'Hysbysiad yn Gymraeg',
		hint: 'Dywedwch pam, ac os ydych yn gwybod, tan pryd. Mae’n cael ei ddangos ar bob deiseb.',
		button: 'Oedi llofnodi',
		end: {
			title: 'Dod â’r oedi i ben',
			text: 'Gall pobl lofnodi pob deiseb agored eto.',
			button: 'Dod â’r oedi i ben',
		},
	},
	jobs: {
		heading: 'Beth sy’n rhedeg ohono’i hun',
		job: 'Beth',
		ran: 'Y tro diwethaf',
		never: 'Ddim eto',
		late: 'Dylai fod wedi rhedeg eto erbyn hyn. Gofynnwch i’r bobl sy’n gofalu am y wefan.',
		failing: (since) => `Mae wedi methu ers ${since}. Mae’r log yn dweud pam.`,
		names: {
			'audit-tallies': 'Yn gwirio pob cyfrif yn erbyn y llofnodion, ac yn eu trwsio',
			'build-site': 'Yn adeiladu’r safle eto ar ôl hanner nos',
			'close-petitions': 'Yn cau deisebau ar ôl eu diwrnod olaf',
			'count-days': 'Yn nodi cyfrif pob deiseb ar ddiwedd y dydd',
			'follow-up-feedback': 'Yn gofyn i bobl a yw’n well nawr, ac yn cau hen negeseuon',
			'lapse-petitions': 'Yn dod â deisebau â rhy ychydig o gefnogwyr i ben',
			'note-crossings':
				'Yn gweld pa ddeisebau sydd â digon o lofnodion, ac yn gofyn eto am adeiladu’r wefan',
			'run-invalidations': 'Yn annilysu niferoedd mawr o lofnodion, neu’n dod â nhw’n ôl',
			'send-mail': 'Yn anfon yr e-byst sy’n aros',
			'sweep-data': 'Yn dileu data personol nad oes ei angen mwyach',
			'tell-teams': 'Yn dweud wrth bob tîm yn y bore beth sy’n aros amdano',
		},
	},
	kept: {
		heading: 'Am faint y cedwir enwau',
		text: 'Beth amser ar ôl i ddeiseb ddod i ben, mae enwau’r bobl a’i llofnododd yn cael eu dileu. Mae’r cyfrifon yn aros. Rheol sy’n dweud am faint. Os oes angen enwau un ddeiseb arnoch yn hirach, er enghraifft ar gyfer llys, dywedwch hynny yma.',
		longer: 'Wedi’u cadw’n hirach',
		until: (day) => `tan ${day}`,
		over: 'Deisebau sydd wedi dod i ben',
		from: (day) => `Bydd yr enwau’n mynd ar ôl ${day}.`,
		none: 'Nid oes dim.',
		keep: 'Cadw’n hirach',
		end: {
			link: 'Peidio â chadw mwyach',
			title: 'Peidio â chadw’r enwau mwyach',
			text: 'Byddwn yn dileu’r enwau ar y diwrnod y mae’r rheol yn ei roi. Os yw’r diwrnod hwnnw wedi bod, byddwn yn eu dileu o fewn ychydig nosweithiau.',
			button: 'Peidio â chadw mwyach',
		},
		title: 'Cadw enwau deiseb yn hirach',
		last: 'Diwrnod olaf',
		lastHint: 'Fel 2027-03-31.',
		reason: 'Pam mae eu hangen arnoch?',
		reasonHint: 'Mae gweinyddwyr yn gweld hyn.',
		button: 'Cadw’n hirach',
		back: 'Yn ôl i “Dros amser”',
	},
};
