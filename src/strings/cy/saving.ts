import type { saving as english } from '../en/saving.ts';

export const saving: typeof english = {
	refusal: {
		signed_out:
			'Nid ydych wedi mewngofnodi mwyach, felly ni chafodd dim ei gadw. Mae eich testun yma o hyd: copïwch ef, mewngofnodwch eto, yna cadwch ef.',
		not_editor:
			'Rydych wedi mewngofnodi, ond nid fel golygydd. Ni chafodd dim ei gadw. Gofynnwch i un o weinyddwyr yr hwb eich gwneud yn olygydd.',
		foreign:
			'Ni ddaeth hwn o dudalen olygu’r hwb hwn, felly ni wnaed dim. Agorwch y dudalen honno eto a rhowch gynnig arall arni.',
		not_understood:
			'Ni allai’r hwb ddarllen yr hyn a anfonwyd, felly ni chafodd dim ei gadw. Copïwch yr hyn a ysgrifennoch, llwythwch y dudalen hon eto a rhowch gynnig arall arni.',
		too_much:
			'Mae hynny’n ormod i’w anfon ar unwaith, felly ni chafodd dim ei gadw. Defnyddiwch lai o luniau, neu rai llai, a’i gadw eto.',
		too_many_pictures:
			'Caiff tudalen ddod â 10 llun newydd ar y mwyaf ar unwaith, felly ni chafodd dim ei gadw. Mae eich testun yma o hyd: tynnwch rai lluniau allan a’i gadw eto. Gellir ychwanegu rhagor yn y llyfrgell luniau yn gyntaf.',
		place: ({ path }) =>
			`Nid yw “${path}” yn lle y gellir cadw testunau ynddo. Ni chafodd dim ei gadw.`,
		slug: ({ path }) =>
			`Ni all “${path}” fod yn gyfeiriad tudalen: mae angen llythrennau bach a i z neu rifau, â chysylltnod rhwng geiriau. Ni chafodd dim ei gadw. Rhowch deitl â rhai llythrennau ynddo.`,
		slug_reserved: ({ path }) =>
			`Ni all “${path}” fod yn gyfeiriad tudalen: mae Windows yn cadw’r enw hwnnw iddo’i hun. Rhowch deitl hirach.`,
		slug_own: ({ path }) =>
			`Ni all “${path}” fod yn gyfeiriad tudalen, am fod yr hwb ei hun yn ei ddefnyddio: rhowch deitl arall i’r dudalen.`,
		in_use: ({ what }) =>
			`Mae “${what}” yn dal i gael ei ddefnyddio, felly mae’n aros. Yn gyntaf, tynnwch ef o bopeth sy’n ei ddefnyddio.`,
		lasting: ({ what }) =>
			`Mae ${what} yn dudalen y mae’r hwb ei hun yn arwain pobl ati, felly ni ellir ei dileu. Newidiwch ei thestun yn lle hynny.`,
		entry_too_long:
			'Mae’r testun hwn yn llawer rhy hir i un dudalen (500 KB ar y mwyaf), felly ni chafodd ei gadw. Mae eich testun yma o hyd: rhannwch ef yn ddau.',
		entry_unreadable:
			'Ni allai’r hwb ddarllen yr hyn a anfonwyd, felly ni chafodd dim ei gadw. Mae eich testun yma o hyd: copïwch ef, llwythwch y dudalen hon eto a’i roi yn ôl.',
		changed: ({ who = 'rhywun arall' }) =>
			`Cadwodd ${who} hwn tra oedd ar agor gennych, felly ni chafodd eich fersiwn chi ei gadw dros eu fersiwn nhw. Mae eich testun yma o hyd: copïwch ef, llwythwch y dudalen hon eto, a rhoi eich newidiadau i mewn.`,
		deleted:
			'Dileodd rhywun arall hwn tra oedd ar agor gennych, felly ni chafodd ei gadw. Mae eich testun yma o hyd: copïwch ef, a gwnewch un newydd os dylai ddod yn ôl.',
		exists:
			'Mae un â’r teitl hwn eisoes, felly ni chafodd dim ei gadw drosto. Mae eich testun yma o hyd: newidiwch y teitl ychydig a’i gadw eto.',
		draft_gone:
			'Nid yw’r drafft hwn yno mwyach: mae rhywun wedi’i gyhoeddi neu ei daflu. Llwythwch y dudalen hon eto i weld sut y mae pethau.',
		conflict:
			'Cafodd yr hyn sydd wedi’i gyhoeddi ei newid neu ei ddileu ar ôl dechrau’r drafft hwn, felly ni chafodd y drafft ei gyhoeddi drosto. Copïwch eich testun, dilëwch y drafft, a rhowch eich newidiadau i mewn eto.',
		not_ready: ({ problem }) =>
			`Ni chafodd ei gyhoeddi, gan na allai’r wefan ei ddangos. ${problem}`,
		no_such_file: ({ path }) => `Nid oes ffeil ${path}. Llwythwch y dudalen hon eto.`,
		picture_name: ({ name, better }) =>
			`Ni all llun gael yr enw “${name}”, felly ni chafodd dim ei gadw. Ailenwch y ffeil yn “${better}” a’i hychwanegu eto.`,
		picture_svg: ({ name }) =>
			`Darlun (SVG) yw “${name}”. Gall ffeiliau felly gynnwys rhaglenni, felly ni chafodd dim ei gadw. Cadwch y darlun fel PNG ac ychwanegwch hwnnw.`,
		picture_kind: ({ name }) =>
			`Nid yw “${name}” yn llun y gall yr hwb ei ddefnyddio, felly ni chafodd dim ei gadw. Defnyddiwch ffeil JPEG, PNG, WebP neu AVIF.`,
		picture_broken: ({ name }) =>
			`Ni ellid agor “${name}” fel llun, felly ni chafodd dim ei gadw. Efallai ei fod wedi’i ddifrodi: cadwch ef eto mewn rhaglen luniau ac ychwanegwch hwnnw.`,
		picture_too_large: ({ name }) =>
			`Mae “${name}” yn fwy na 4 MB, felly ni chafodd dim ei gadw. Gwnewch ef yn llai a’i ychwanegu eto: mae 2,400 picsel ar draws yn ddigon.`,
		picture_too_many_pixels: ({ name }) =>
			`Mae gan “${name}” fwy na 50 miliwn o bicseli, neu 20,000 neu fwy ar un ochr, felly ni chafodd dim ei gadw. Gwnewch ef yn llai a’i ychwanegu eto: mae 2,400 picsel ar draws yn ddigon.`,
		busy: 'Cadwodd sawl person ar yr un eiliad, ac ni chafodd eich fersiwn chi ei gadw. Mae eich testun yma o hyd: cadwch ef eto.',
		host_away:
			'Ni allai’r hwb gyrraedd y man lle cedwir testunau, felly ni chafodd dim ei gadw. Mae eich testun yma o hyd: rhowch gynnig arall arni ymhen ychydig funudau.',
		host_busy: ({ wait }) =>
			`Mae gormod o geisiadau wedi mynd i’r man lle cedwir testunau, felly ni chafodd dim ei gadw. Mae eich testun yma o hyd: rhowch gynnig arall arni ymhen ${wait}.`,
		not_set_up:
			'Nid yw golygu wedi’i osod eto: nid yw’r hwb yn gwybod lle cedwir testunau. Ni chafodd dim ei gadw. Dywedwch wrth y bobl sy’n rhedeg yr hwb fod ei log yn dweud beth sydd ar goll.',
		database_away:
			'Mae rhywbeth o’i le ar ein hochr ni, felly ni chafodd dim ei gadw. Mae eich testun yma o hyd: rhowch gynnig arall arni ymhen ychydig funudau.',
		failed:
			'Aeth rhywbeth o’i le ar ein hochr ni. Mae eich testun yma o hyd: copïwch ef i fod yn ddiogel, yna rhowch gynnig arall arni.',
	},
	wait: (minutes) => (minutes === 1 ? 'munud' : minutes === 2 ? 'dwy funud' : `${minutes} munud`),
};
