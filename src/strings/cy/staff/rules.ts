import { sayNumber } from '#domain/number.ts';
import type { staffRules as english } from '../../en/staff/rules.ts';

export const staffRules: typeof english = {
	title: 'Rheolau',
	lede: 'Rhifau y gall eich cyngor eu dewis. Dewiswch reol i’w newid. Mae newid yn dod i rym ar unwaith i bawb, oni bai bod y rheol yn dweud yn wahanol.',
	done: (title, now) => `Cadwyd. ${title}: ${now}.`,
	building:
		'Bydd tudalennau i drigolion yn dangos y rhif newydd mewn ychydig funudau, pan adeiledir y wefan eto.',
	rule: 'Rheol',
	now: 'Nawr',
	value: 'Faint?',
	limits: (least, most, now) => `Rhif cyfan o ${least} i ${most}. ${now} ydyw nawr.`,
	save: 'Cadw',
	all: 'Pob rheol',
	units: {
		seconds: (n) => `${sayNumber(n)} eiliad`,
		minutes: (n) => `${sayNumber(n)} munud`,
		hours: (n) => `${sayNumber(n)} awr`,
		days: (n) => `${sayNumber(n)} diwrnod`,
		months: (n) => `${sayNumber(n)} mis`,
		working_days: (n) => `${sayNumber(n)} diwrnod gwaith`,
		people: (n) => (n === 1 ? '1 person' : `${sayNumber(n)} o bobl`),
		tries: (n) => `${sayNumber(n)} cynnig`,
		mails: (n) => `${sayNumber(n)} e-bost`,
		requests: (n) => `${sayNumber(n)} gwaith`,
		signatures: (n) => `${sayNumber(n)} llofnod`,
	},
	groups: {
		petitions: {
			title: 'Deisebau',
			rules: {
				moderation_working_days: {
					title: 'Faint o amser sydd gan gymedrolwr i benderfynu ar ddeiseb newydd',
					text: 'Mae’r ddesg yn dangos y diwrnod hwn wrth bob deiseb. Nid yw gwyliau banc a phenwythnosau’n cyfrif.',
				},
				sponsors_needed: {
					title: 'Faint o bobl y mae’n rhaid iddynt gefnogi deiseb newydd',
					text: 'Gyda chynifer o gefnogwyr, daw’r ddeiseb at y cymedrolwyr.',
				},
				sponsors_most: {
					title: 'Faint o bobl all gefnogi deiseb cyn iddi agor',
					text: 'Ar ôl hynny, gall pobl lofnodi pan fydd ar agor.',
				},
				sponsor_months: {
					title: 'Am faint y gall deiseb newydd aros am gefnogwyr',
					text: 'Nid yw newid yn effeithio ond ar ddeisebau sy’n dechrau ar ei ôl.',
				},
				lapse_warning_days: {
					title: 'Pa mor hir cyn y diwedd y byddwn yn rhybuddio trefnydd deiseb',
					text: 'Nid oes deiseb yn dod i ben heb y rhybudd hwn.',
				},
				petition_months: { title: 'Am faint y gall pobl lofnodi deiseb' },
				response_signatures: {
					title: 'Faint o lofnodion sy’n cael ateb ysgrifenedig gan y cyngor',
				},
				response_working_days: {
					title: 'Faint o amser sydd gan y cyngor i ateb deiseb sydd â digon o lofnodion',
				},
				debate_working_days: {
					title: 'Faint o amser sydd gan y cyngor i bennu diwrnod dadl',
				},
				debate_signatures: { title: 'Faint o lofnodion sy’n cael dadl yn y cyngor' },
				reminder_days: {
					title: 'Faint o amser ar ôl llofnodi yr ydym yn atgoffa pobl sydd heb gadarnhau',
					text: 'Rydym yn eu hatgoffa unwaith, tra bydd y ddeiseb ar agor.',
				},
				updates_per_minute: {
					title: 'Faint o e-byst â newyddion am ddeisebau a anfonwn mewn munud',
					text: 'Efallai fod terfyn gan eich gwasanaeth post. Mae e-byst y mae pobl yn aros amdanynt yn mynd gyntaf beth bynnag.',
				},
				site_wait_minutes: {
					title: 'Faint o amser y mae newyddion yn aros nes bod y wefan yn ei ddangos',
					text: 'Rydym yn anfon newyddion am ddeiseb pan fydd ei thudalen yn ei ddangos. Ar ôl yr amser hwn rydym yn ei anfon beth bynnag.',
				},
				build_again_minutes: {
					title: 'Faint o amser yr ydym yn aros cyn gofyn eto am adeiladu’r wefan',
					text: 'Pan nad yw’r wefan yn dangos yr hyn a gyhoeddwyd gennych, rydym yn gofyn eto ar ôl yr amser hwn.',
				},
				build_tries: { title: 'Pa mor aml yr ydym yn gofyn am adeiladu’r wefan ar gyfer un newid' },
				smallest_cell: {
					title: 'Y nifer lleiaf o lofnodion y mae tablau’n ei ddangos',
					text: 'Nid yw rhifau llai yn cael eu dangos fesul ardal na ffordd o lofnodi, fel na ellir adnabod neb.',
				},
				paper_days: {
					title: 'Am faint y gall swyddogion roi taflenni papur i mewn ar ôl i ddeiseb gau',
					text: 'Rhaid i’r papur eich cyrraedd erbyn y diwrnod olaf i lofnodi. Dyma eich amser i’w deipio.',
				},
			},
		},
		feedback: {
			title: 'Adborth',
			rules: {
				reopen_days: {
					title: 'Am faint ar ôl ateb y gall pobl ddweud nad yw wedi’i ddatrys',
					text: 'Wedi hynny, mae’r neges yn cael ei chau.',
				},
				question_days: {
					title: 'Am faint mae diwrnod a addawyd yn aros am ateb i’n cwestiwn',
					text: 'Wedi hynny, awn ymlaen heb yr ateb.',
				},
				better_days: {
					title: 'Pa mor hir ar ôl ateb rydym yn gofyn a yw’n well nawr',
					text: 'Rydym yn gofyn unwaith, a dim ond am broblemau.',
				},
				better_answer_days: {
					title: 'Am faint y gall pobl ateb a yw’n well nawr',
					text: 'Pan ddywedant nad yw’n well, mae eu neges ar agor eto.',
				},
				better_topic_people: {
					title: 'Faint o bobl sy’n dweud nad yw’n well cyn i’r ddesg restru’r pwnc neu’r lle',
				},
				entered_back_days: {
					title: 'Pa mor bell yn ôl y gall neges fod wedi dod y mae swyddogion yn ei chofnodi',
					text: 'Llythyrau a galwadau y mae swyddogion yn eu teipio. Gwrthodir diwrnod cyn hynny fel llithriad.',
				},
				limited_sender_days: {
					title: 'Am faint mae cyfyngu ar anfonwr a fu’n gas wrth y staff',
				},
				limited_sender_requests: {
					title:
						'Faint o negeseuon, ymatebion a lluniau y gall anfonwr â chyfyngiad eu hanfon mewn diwrnod',
				},
			},
		},
		signing: {
			title: 'Llofnodi deiseb',
			rules: {
				code_minutes: { title: 'Am faint y mae’r cod mewn e-bost yn gweithio' },
				code_tries: {
					title: 'Sawl cod anghywir y gall pobl ei deipio',
					text: 'Ar ôl cynifer o godau anghywir, nid yw’r codau a anfonwyd yn gweithio. Mae’r dolenni’n dal i weithio, a gall pobl ofyn am e-bost arall.',
				},
				one_request_seconds: {
					title: 'Am faint y mae ail wasgiad ar fotwm yn cyfrif fel y cyntaf',
					text: 'Pan fydd rhywun yn pwyso’r botwm ddwywaith, rydym yn anfon un e-bost.',
				},
				mailbox_people: { title: 'Faint o bobl all lofnodi deiseb ag un cyfeiriad e-bost' },
				confirming_hours: {
					title: 'Am faint y gall pobl gadarnhau ar ôl i ddeiseb gau',
					text: 'Mae hyn i bobl a lofnododd mewn pryd ac a ddarllenodd eu he-bost yn hwyr.',
				},
			},
		},
		mailLimits: {
			title: 'Faint o e-bost yr ydym yn ei anfon i un cyfeiriad',
			rules: {
				mails_per_request: {
					title: 'E-byst y gall un person ofyn amdanynt am un ddeiseb',
					text: 'Mae pobl yn gofyn am un arall drwy bwyso “Anfonwch ef eto”.',
				},
				mails_per_petition: { title: 'E-byst am un ddeiseb' },
				mails_per_mailbox: { title: 'Pob e-bost, am ddeisebau ac adborth' },
				mail_window_minutes: { title: 'Am faint y mae’r tri therfyn uchod yn cyfrif' },
				mail_return_minutes: {
					title: 'Pa mor fuan y gall person ddod yn ôl am un e-bost arall',
					text: 'Gall rhywun arall fod wedi defnyddio’r e-byst i gyfeiriad. Mae’r person sy’n gofyn eto’n nes ymlaen yr un diwrnod yn cael un arall.',
				},
				mails_on_return: {
					title: 'Sawl e-bost o’r fath y mae un cyfeiriad yn ei gael mewn diwrnod',
				},
				proof_hours: {
					title: 'Am faint y mae’r ddolen mewn unrhyw e-bost yn profi mai nhw biau’r cyfeiriad',
					text: 'Gall person nad yw’n cael mwy o e-bost ddefnyddio dolen un cynharach.',
				},
			},
		},
		oddSignatures: {
			title: 'Llofnodion sy’n edrych yn od',
			rules: {
				pattern_signatures: {
					title: 'Faint o lofnodion â rhywbeth yn gyffredin y mae’r ddesg yn eu rhestru',
					text: 'Nid yw llai na hynny’n batrwm.',
				},
				pattern_days: {
					title: 'Pa mor bell yn ôl y mae’r ddesg yn chwilio am batrymau dros bob deiseb',
					text: 'Ar gyfer un ddeiseb, mae’n edrych ar ei holl lofnodion.',
				},
				pattern_names: {
					title:
						'Faint o’r llofnodion diweddaraf y mae’r ddesg yn eu cymharu i gael hyd i enwau sydd bron yr un fath',
					text: 'Mae mwy yn cymryd mwy o amser.',
				},
				network_hours: {
					title: 'Am faint y gwyddom pa lofnodion a ddaeth o un rhwydwaith',
					text: 'Nid ydym yn cadw cyfeiriad rhyngrwyd. Ni nodir lleoedd cofrestredig, fel llyfrgell.',
				},
				invalidation_batch: {
					title: 'Faint o lofnodion sy’n cael eu hannilysu ar y tro',
					text: 'Mae cadarnhau yn aros am eiliad tra cânt eu cyfrif.',
				},
				invalidation_criteria_days: {
					title: 'Am faint yr ydym yn cadw’r hyn y chwiliwyd amdano wrth annilysu',
					text: 'Gall enwi person.',
				},
			},
		},
		jobs: {
			title: 'Beth sy’n rhedeg ar ei ben ei hun',
			rules: {
				late_job_minutes: {
					title: 'Pa mor hwyr y gall tasg fod cyn i’r ddesg ddweud hynny',
					text: 'Mae tasg sy’n rhedeg bob awr neu bob nos yn hwyr pan nad yw wedi rhedeg am ddwywaith ei hamser arferol.',
				},
			},
		},
		sending: {
			title: 'Pan na ellir anfon e-bost',
			rules: {
				mail_tries: { title: 'Sawl gwaith yr ydym yn rhoi cynnig arni' },
				mail_pause_1_minutes: { title: 'Saib ar ôl y cynnig cyntaf' },
				mail_pause_2_minutes: { title: 'Saib ar ôl yr ail gynnig' },
				mail_pause_3_minutes: { title: 'Saib ar ôl y trydydd cynnig' },
				mail_pause_4_minutes: { title: 'Saib ar ôl y pedwerydd cynnig' },
				mail_pause_5_minutes: { title: 'Saib ar ôl y pumed cynnig' },
				mail_pause_6_minutes: { title: 'Saib ar ôl y chweched cynnig' },
				mail_pause_7_minutes: { title: 'Saib ar ôl y seithfed cynnig, a phob un wedyn' },
				mail_lease_seconds: {
					title: 'Am faint y gall un cynnig bara',
					text: 'Ar ôl hynny, gall cynnig arall ddechrau.',
				},
			},
		},
		limits: {
			title: 'Pa mor aml y gall pobl ofyn',
			text: 'Nid oes terfyn ar rwydweithiau lleoedd cofrestredig, fel llyfrgell.',
			rules: {
				start_per_address: { title: 'Dechrau deiseb, o un cyfeiriad rhyngrwyd' },
				start_per_network: { title: 'Dechrau deiseb, o un rhwydwaith' },
				start_window_minutes: { title: 'Am faint y mae’r terfynau ar ddechrau deiseb yn cyfrif' },
				sign_per_address: { title: 'Llofnodi, o un cyfeiriad rhyngrwyd' },
				sign_per_network: { title: 'Llofnodi, o un rhwydwaith' },
				sign_window_minutes: { title: 'Am faint y mae’r terfynau ar lofnodi yn cyfrif' },
				feedback_per_address: { title: 'Adborth, o un cyfeiriad rhyngrwyd' },
				feedback_per_network: { title: 'Adborth, o un rhwydwaith' },
				feedback_window_minutes: { title: 'Am faint y mae’r terfynau ar adborth yn cyfrif' },
				follow_per_address: { title: 'Dilyn neges â’r pedwar gair, o un cyfeiriad rhyngrwyd' },
				follow_per_network: { title: 'Dilyn neges â’r pedwar gair, o un rhwydwaith' },
				follow_window_minutes: { title: 'Am faint y mae’r terfynau ar ddilyn neges yn cyfrif' },
				reply_per_address: { title: 'Ychwanegu at neges, o un cyfeiriad rhyngrwyd' },
				reply_per_network: { title: 'Ychwanegu at neges, o un rhwydwaith' },
				reply_window_minutes: {
					title: 'Am faint y mae’r terfynau ar ychwanegu at neges yn cyfrif',
				},
				vote_per_address: {
					title: 'Dweud a oedd tudalen yn ddefnyddiol, o un cyfeiriad rhyngrwyd',
				},
				vote_per_network: { title: 'Dweud a oedd tudalen yn ddefnyddiol, o un rhwydwaith' },
				vote_window_minutes: {
					title: 'Am faint y mae’r terfynau ar dudalennau defnyddiol yn cyfrif',
				},
				page_line_per_address: {
					title: 'Dweud beth allai fod yn well ar dudalen, o un cyfeiriad rhyngrwyd',
				},
				page_line_per_network: {
					title: 'Dweud beth allai fod yn well ar dudalen, o un rhwydwaith',
				},
				page_line_window_minutes: {
					title: 'Am faint y mae’r terfynau ar ddweud beth allai fod yn well yn cyfrif',
				},
				own_list_per_address: { title: '“Beth wnes i ei lofnodi?”, o un cyfeiriad rhyngrwyd' },
				own_list_per_network: { title: '“Beth wnes i ei lofnodi?”, o un rhwydwaith' },
				own_list_window_minutes: {
					title: 'Am faint y mae’r terfynau ar gyfer “Beth wnes i ei lofnodi?” yn cyfrif',
				},
				sheets_per_person: { title: 'Rhoi taflenni papur i mewn, gan un aelod o’r staff' },
				sheet_window_minutes: { title: 'Am faint y mae’r terfyn ar daflenni papur yn cyfrif' },
				staff_link_per_address: {
					title: 'Dolenni i staff fewngofnodi, o un cyfeiriad rhyngrwyd',
				},
				staff_link_per_network: { title: 'Dolenni i staff fewngofnodi, o un rhwydwaith' },
				staff_link_pause_seconds: {
					title: 'Am faint ar ôl un ddolen y gall staff ofyn am y nesaf',
					text: 'Nid yw Supabase yn anfon dwy ddolen at neb o fewn munud: cadwch hyn uwchlaw 60 eiliad.',
				},
				staff_link_window_minutes: {
					title: 'Am faint y mae’r terfynau ar y dolenni hyn yn cyfrif',
				},
			},
		},
		sessions: {
			title: 'Staff sydd wedi mewngofnodi',
			rules: {
				session_idle_minutes: { title: 'Rydym yn eu hallgofnodi ar ôl yr amser hwn heb glic' },
				session_hours: { title: 'Rydym yn eu hallgofnodi ar ôl yr amser hwn beth bynnag' },
				helping_idle_minutes: {
					title: 'Mae helpu person yn dod i ben ar ôl yr amser hwn heb glic',
				},
				session_begin_minutes: {
					title: 'Am faint ar ôl agor y ddolen y gallant bwyso’r botwm',
				},
			},
		},
		keeping: {
			title: 'Am faint yr ydym yn cadw pethau',
			text: 'Mae’r hysbysiad preifatrwydd yn dweud yr amserau hyn mewn geiriau. Pan newidiwch un, newidiwch yr hysbysiad hefyd.',
			rules: {
				unconfirmed_signature_days: {
					title: 'Llofnodion nas cadarnhawyd gan neb',
					text: 'Nid yw dyddiau pan fo llofnodi wedi’i oedi yn cyfrif.',
				},
				signer_months: {
					title: 'Enwau, cyfeiriadau e-bost a chodau post pobl a lofnododd',
					text: 'O’r diwrnod y mae’r ddeiseb yn cau. Mae nifer y llofnodion yn aros.',
				},
				feedback_months: {
					title: 'Negeseuon a anfonwyd fel adborth',
					text: 'O’r diwrnod y caeir neges. Mae’r ffigurau’n aros.',
				},
				page_line_months: { title: 'Beth mae pobl yn ei ysgrifennu am dudalen' },
				own_list_hours: { title: 'Y ddolen i bobl weld beth wnaethant ei lofnodi' },
				sent_mail_days: { title: 'Y cofnod bod e-bost wedi’i anfon' },
				received_mail_days: {
					title: 'Y nod sy’n dangos bod yr un e-bost wedi dod ddwywaith',
					text: 'Ni all neb ddarllen yr e-bost ynddo.',
				},
				failed_mail_days: { title: 'E-byst na ellid eu hanfon' },
				staff_session_days: { title: 'Y cofnod o bryd y mewngofnododd staff' },
			},
		},
	},
};
