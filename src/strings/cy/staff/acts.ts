import type { staffActs as english } from '../../en/staff/acts.ts';

export const staffActs: typeof english = {
	title: 'Beth a wnaed',
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
		resume_signing: ({ who }) => `Rhoddodd ${who} ddiwedd ar oedi llofnodi.`,
		keep_petition: ({ who, what }) => `Penderfynodd ${who} gadw llofnodwyr ${what} yn hirach.`,
		keep_no_longer: ({ who, what }) =>
			`Penderfynodd ${who} beidio â chadw llofnodwyr ${what} yn hirach.`,
		enter_sheet: ({ who, what }) => `Rhoddodd ${who} daflen bapur o’r ddeiseb ${what} i mewn.`,
		withdraw_sheet: ({ who, what }) => `Tynnodd ${who} daflen bapur o’r ddeiseb ${what} yn ôl.`,
		set_rule: ({ who, what, from, to }) => `Newidiodd ${who} y rheol “${what}” o ${from} i ${to}.`,
		begin_helping: ({ who }) => `Dechreuodd ${who} helpu pobl.`,
		end_helping: ({ who }) => `Rhoddodd ${who} y gorau i helpu pobl.`,
		create_petition_for: ({ who, what }) => `Dechreuodd ${who} y ddeiseb ${what} ar ran person.`,
		support_petition_for: ({ who, what }) =>
			`Cefnogodd ${who} y ddeiseb newydd ${what} ar ran person.`,
		sign_for: ({ who, what }) => `Llofnododd ${who} y ddeiseb ${what} ar ran person.`,
		send_feedback_for: ({ who, what }) => `Anfonodd ${who} neges ar ran person (${what}).`,
		show_held: ({ who, why }) => `Edrychodd ${who} ar yr hyn a gadwn am berson. Pam: ${why}`,
		give_held: ({ who, why }) => `Rhoddodd ${who} i berson yr hyn a gadwn amdanynt. Pam: ${why}`,
		erase_held: ({ who, why }) => `Dileodd ${who} yr hyn a gadwn am berson. Pam: ${why}`,
		withdraw_signature: ({ who, what, why }) =>
			`Tynnodd ${who} lofnod yn ôl o’r ddeiseb ${what}. Pam: ${why}`,
		invalidate_signature: ({ who, what, why }) =>
			`Tynnodd ${who} lofnod oddi ar y ddeiseb ${what}. Pam: ${why}`,
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
