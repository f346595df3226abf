import type { staffActs as english } from '../../en/staff/acts.ts';

export const staffActs: typeof english = {
	title: 'Cofnod gweithgarwch',
	lede: 'Popeth a wnaeth pobl a’r hwb y tu ôl i’r llenni, y diweddaraf yn gyntaf. Ni all neb ei newid.',
	none: 'Nid oes dim hŷn ar glawr.',
	older: 'Hŷn',
	newest: 'Yn ôl at y diweddaraf',
	hub: 'Yr hwb',
	someone: 'Rhywun',
	says: {
		sign_in: ({ who }) => `Mewngofnododd ${who}.`,
		sign_out: ({ who, everywhere }) =>
			everywhere ? `Allgofnododd ${who} ym mhobman.` : `Allgofnododd ${who}.`,
		send_link: ({ what }) => `Aeth dolen i fewngofnodi at ${what}.`,
		refuse_link: () => 'Gofynnodd rhywun am ddolen â chyfeiriad nad yw ar y staff.',
		add_staff: ({ who, what, roles }) => `Ychwanegodd ${who} berson: ${what}. Nawr: ${roles}.`,
		change_staff: ({ who, what, roles, before }) =>
			`Newidiodd ${who} berson: ${what}. Nawr: ${roles}. Cynt: ${before}.`,
		remove_staff: ({ who, what }) => `Tynnodd ${who} berson o’r staff: ${what}.`,
		take_petition: ({ who, what }) => `Cymerodd ${who} y ddeiseb ${what}.`,
		note_petition: ({ who, what }) => `Ychwanegodd ${who} nodyn at y ddeiseb ${what}.`,
		ask_colleague: ({ who, what }) => `Gofynnodd ${who} i gydweithiwr am y ddeiseb ${what}.`,
		tell_creator: ({ who, what }) => `Dywedodd ${who} y newyddion wrth drefnydd y ddeiseb ${what}.`,
		withdraw_for_petition: ({ who, what }) =>
			`Tynnodd ${who} y ddeiseb ${what} yn ôl, fel y gofynnodd ei threfnydd.`,
		amend_for_petition: ({ who, what }) =>
			`Newidiodd ${who} y ddeiseb ${what}, fel y gofynnodd ei threfnydd.`,
		move_creator_of_petition: ({ who, what }) =>
			`Symudodd ${who} drefnydd y ddeiseb ${what} i gyfeiriad e-bost arall, fel y gofynnwyd.`,
		correct_petition: ({ who, what }) => `Cywirodd ${who} y ddeiseb ${what}.`,
		publish_petition: ({ who, what }) => `Cyhoeddodd ${who} y ddeiseb ${what}.`,
		reject_petition: ({ who, what }) => `Gwrthododd ${who} y ddeiseb ${what}.`,
		reject_and_hide_petition: ({ who, what }) => `Gwrthododd a chuddiodd ${who} y ddeiseb ${what}.`,
		hide_petition: ({ who, what }) => `Cuddiodd ${who} y ddeiseb ${what}.`,
		restore_petition: ({ who, what }) => `Dangosodd ${who} y ddeiseb ${what} eto.`,
		respond_to_petition: ({ who, what }) => `Cyhoeddodd ${who} ateb i’r ddeiseb ${what}.`,
		support_petition: ({ what }) => `Mae gan y ddeiseb ${what} ddigon o gefnogwyr.`,
		lapse_petition: ({ what }) =>
			`Daeth y ddeiseb ${what} i ben. Roedd rhy ychydig o bobl wedi ei chefnogi.`,
		withdraw_petition: ({ what }) => `Tynnodd y trefnydd y ddeiseb ${what} yn ôl.`,
		amend_petition: ({ what }) => `Newidiodd y trefnydd y ddeiseb ${what}.`,
		close_petition: ({ what }) =>
			`Caeodd yr hwb y ddeiseb ${what}. Roedd ei diwrnod olaf wedi dod i ben.`,
		pause_signing: ({ who }) => `Oedodd ${who} lofnodi ar bob deiseb.`,
		read_drifts: ({ who }) => `Darllenodd ${who} pa gyfrifon oedd yn anghywir.`,
		resume_signing: ({ who }) => `Rhoddodd ${who} ddiwedd ar oedi llofnodi.`,
		keep_petition: ({ who, what }) => `Penderfynodd ${who} gadw llofnodwyr ${what} yn hirach.`,
		keep_no_longer: ({ who, what }) =>
			`Penderfynodd ${who} beidio â chadw llofnodwyr ${what} yn hirach.`,
		withdraw_signature: ({ who, what }) =>
			`Tynnodd ${who} lofnod yn ôl o’r ddeiseb ${what}, fel y gofynnodd y llofnodwr.`,
		invalidate_signature: ({ who, what }) => `Annilysodd ${who} lofnod ar y ddeiseb ${what}.`,
		erase_signature: ({ who, what }) => `Dileodd ${who} yr enw ar lofnod ar y ddeiseb ${what}.`,
		start_invalidation: ({ who, what }) => `Dechreuodd ${who} annilysu llofnodion${on(what)}.`,
		stop_invalidation: ({ who, what }) =>
			`Rhoddodd ${who} y gorau i annilysu llofnodion${on(what)}.`,
		resume_invalidation: ({ who, what }) => `Aeth ${who} ymlaen ag annilysu llofnodion${on(what)}.`,
		undo_invalidation: ({ who, what }) =>
			`Dechreuodd ${who} ddod â llofnodion a annilyswyd yn ôl${on(what)}.`,
		export_signatures: ({ who, what }) => `Cadwodd ${who} ffeil o lofnodion${on(what)}.`,
		export_counts: ({ who, what }) => `Cadwodd ${who} ffeil â rhifau’r ddeiseb ${what}.`,
		schedule_debate_petition: ({ who, what }) =>
			`Dywedodd ${who} pryd y bydd y cyngor yn trafod y ddeiseb ${what}.`,
		close_early_petition: ({ who, what }) => `Caeodd ${who} y ddeiseb ${what} cyn ei diwrnod olaf.`,
		cancel_debate_petition: ({ who, what }) => `Canslodd ${who} y ddadl ar y ddeiseb ${what}.`,
		record_debate_petition: ({ who, what }) => `Cofnododd ${who} y ddadl ar y ddeiseb ${what}.`,
		enter_sheet: ({ who, what }) => `Rhoddodd ${who} daflen bapur o’r ddeiseb ${what} i mewn.`,
		withdraw_sheet: ({ who, what }) => `Tynnodd ${who} daflen bapur o’r ddeiseb ${what} yn ôl.`,
		add_network: ({ who, what }) => `Ychwanegodd ${who} rwydwaith ar gyfer ${what}.`,
		remove_network: ({ who, what }) => `Tynnodd ${who} rwydwaith ${what} i ffwrdd.`,
		add_mail_domain: ({ who, what }) => `Ychwanegodd ${who} y gwasanaeth e-bost ${what}.`,
		remove_mail_domain: ({ who, what }) => `Tynnodd ${who} y gwasanaeth e-bost ${what} i ffwrdd.`,
		add_holiday: ({ who, what }) => `Ychwanegodd ${who} yr ŵyl banc ${what}.`,
		remove_holiday: ({ who, what }) => `Tynnodd ${who} yr ŵyl banc ${what} i ffwrdd.`,
		add_area: ({ who, what }) => `Ychwanegodd ${who} yr ardal ${what}.`,
		rename_area: ({ who, what }) => `Ailenwodd ${who} ardal. Ei henw nawr yw ${what}.`,
		remove_area: ({ who, what }) => `Tynnodd ${who} yr ardal ${what} i ffwrdd.`,
		change_area: ({ who, what }) => `Newidiodd ${who} godau post ${what}.`,
		find_mails: ({ who }) => `Edrychodd ${who} beth a ddaeth o’r negeseuon e-bost i gyfeiriad.`,
		send_mail_again: ({ who }) => `Anfonodd ${who} e-bost eto.`,
		send_failed_mails: ({ who }) => `Anfonodd ${who} eto bob e-bost a fethodd.`,
		export_acts: ({ who }) => `Cadwodd ${who} restr o weithredoedd fel ffeil.`,
		apply_postcodes: ({ who, added, moved, gone }) =>
			`Newidiodd ${who} y codau post: ${added} newydd, ${moved} wedi symud, ${gone} wedi mynd.`,
		set_rule: ({ who, what, from, to }) => `Newidiodd ${who} y rheol “${what}” o ${from} i ${to}.`,
		begin_helping: ({ who }) => `Dechreuodd ${who} helpu pobl.`,
		end_helping: ({ who }) => `Rhoddodd ${who} y gorau i helpu pobl.`,
		create_petition_for: ({ who, what }) => `Dechreuodd ${who} y ddeiseb ${what} ar ran person.`,
		support_petition_for: ({ who, what }) =>
			`Cefnogodd ${who} y ddeiseb newydd ${what} ar ran person.`,
		sign_for: ({ who, what }) => `Llofnododd ${who} y ddeiseb ${what} ar ran person.`,
		send_feedback_for: ({ who, what }) => `Anfonodd ${who} neges ar ran person (${what}).`,
		enter_feedback: ({ who, what }) => `Cofnododd ${who} y neges ${what}, na ddaeth drwy’r wefan.`,
		take_feedback: ({ who, what }) => `Cymerodd ${who} y neges ${what}.`,
		hand_over_feedback: ({ who, what }) => `Rhoddodd ${who} y neges ${what} i dîm arall.`,
		merge_feedback: ({ who, what }) => `Unodd ${who} y neges ${what} ag un arall.`,
		ask_feedback: ({ who, what }) => `Holodd ${who} anfonwr y neges ${what}.`,
		answer_feedback: ({ who, what }) => `Atebodd ${who} y neges ${what}.`,
		close_feedback: ({ who, what }) => `Caeodd ${who} y neges ${what}.`,
		publish_feedback: ({ who, what }) => `Cyhoeddodd ${who} yr ateb i’r neges ${what}.`,
		unpublish_feedback: ({ who, what }) =>
			`Tynnodd ${who} yr ateb i’r neges ${what} oddi ar y wefan.`,
		note_feedback: ({ who, what }) => `Ychwanegodd ${who} nodyn at y neges ${what}.`,
		hide_feedback: ({ who, what, why }) => `Cuddiodd ${who} destun y neges ${what}. Pam: ${why}`,
		unhide_feedback: ({ who, what }) => `Dangosodd ${who} destun y neges ${what} eto.`,
		remove_photo_feedback: ({ who, what, why }) =>
			`Dileodd ${who} lun y neges ${what}. Pam: ${why}`,
		limit_feedback: ({ who, what, why }) =>
			`Cyfyngodd ${who} ar anfonwr y neges ${what}. Pam: ${why}`,
		unlimit_feedback: ({ who, what, why }) =>
			`Daeth ${who} â chyfyngiad anfonwr y neges ${what} i ben. Pam: ${why}`,
		see_lost_mails: ({ who }) =>
			`Darllenodd ${who} fod e-byst wedi dod a all fod am berygl ac nad ydynt yn perthyn i unrhyw neges.`,
		see_mail_feedback: ({ who, what }) =>
			`Darllenodd ${who} na chafodd e-bost am berygl ei ychwanegu at y neges ${what}.`,
		go_on_feedback: ({ who, what }) => `Aeth ${who} ymlaen â’r neges ${what} heb ateb ei hanfonwr.`,
		finish_feedback: ({ who, what }) => `Caeodd ${who} y neges ${what}, nad oes angen ateb iddi.`,
		check_key_feedback: ({ who, what }) =>
			`Gwiriodd ${who} bedwar gair y neges ${what} ar ran rhywun.`,
		reply_for_feedback: ({ who, what }) =>
			`Ysgrifennodd ${who} yr hyn a ddywedodd anfonwr y neges ${what}.`,
		reopen_for_feedback: ({ who, what }) => `Ailagorodd ${who} y neges ${what} ar ran ei hanfonwr.`,
		renew_key_feedback: ({ who, what, why }) =>
			`Rhoddodd ${who} eiriau newydd i anfonwr y neges ${what}. Pam: ${why}`,
		export_feedback: ({ who, why }) => `Cadwodd ${who} ffigurau’r adborth fel ffeil. Pam: ${why}`,
		show_held: ({ who, why }) => `Edrychodd ${who} ar yr hyn a gadwn am berson. Pam: ${why}`,
		give_held: ({ who, why }) => `Rhoddodd ${who} i berson yr hyn a gadwn amdanynt. Pam: ${why}`,
		erase_held: ({ who, why }) => `Dileodd ${who} yr hyn a gadwn am berson. Pam: ${why}`,
		audit_tallies: ({ wrong }) =>
			wrong
				? `Gwiriodd yr hwb bob cyfrif. Roedd ${wrong} yn anghywir.`
				: 'Gwiriodd yr hwb bob cyfrif. Roedd pob un yn gywir.',
		sweep: () => 'Dileodd yr hwb yr hyn nad oes ei angen mwyach.',
	},
	edits: {
		save: 'cadw',
		publish: 'cyhoeddi',
		delete: 'dileu',
		discard: 'taflu',
		move: 'symud ymlaen',
		upload: 'uwchlwytho',
	},
	things: {
		entry: 'eitem',
		setting: 'gosodiad',
		picture: 'llun',
		draft: 'drafft',
	},
	edit: (who, done, thing, what) => `${who}: ${done} ${thing}, ${what}.`,
	other: (who, act, what) => `${who}: ${act}${what && `, ${what}`}.`,
};

/** Which petition, if it is one. */
function on(petition: string) {
	return petition && ` ar y ddeiseb ${petition}`;
}
