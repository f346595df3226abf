import type { creating as english } from '../en/creating.ts';
import { dayWithin } from './days.ts';

export const creating: typeof english = {
	mails: {
		asked: 'Gofynnodd rhywun, chi gobeithio, am gael cefnogi deiseb newydd â’ch cyfeiriad e-bost.',
		confirm: {
			subject: 'Cadarnhewch eich deiseb, os gwelwch yn dda',
			asked:
				'Ysgrifennodd rhywun, chi gobeithio, ddeiseb ar ein gwefan a rhoi eich cyfeiriad e-bost i ni.',
			follow: 'Ni all y ddeiseb fynd ymlaen eto. Agorwch y dudalen hon a phwyswch y botwm:',
			code: (time) =>
				`Neu teipiwch y cod hwn ar y dudalen lle gwnaethoch ei hanfon. Mae’n gweithio am ${time}:`,
			ignore:
				'Os nad chi wnaeth hyn, peidiwch â gwneud dim. Heb y botwm neu’r cod, ni fydd dim yn digwydd.',
		},
		yours: 'Eich deiseb:',
		own: 'Ar y dudalen hon gallwch weld sut mae’n mynd, neu dynnu’r ddeiseb yn ôl. Dim ond chi ddylai gael y cyfeiriad hwn:',
		started: {
			subject: 'Mae angen cefnogwyr ar eich deiseb',
			thanks: 'Diolch am ddechrau deiseb. Mae eich llofnod eich hun arni.',
			ask: (people) =>
				`Cyn i ni ei gwirio, mae angen y gefnogaeth hon arni: ${people}. Anfonwch y cyfeiriad preifat hwn at bobl rydych yn eu hadnabod:`,
			until: (day) => `Gallant ei chefnogi tan ddiwedd ${dayWithin(day)}.`,
		},
		supported: {
			subject: 'Mae gan eich deiseb ddigon o gefnogwyr',
			checking:
				'Mae gan eich deiseb ddigon o gefnogwyr. Nawr rydym yn gwirio ei bod yn dilyn ein rheolau. Byddwn yn anfon e-bost atoch pan fyddwn wedi penderfynu.',
		},
		published: {
			subject: 'Mae eich deiseb ar agor',
			open: 'Gall pawb lofnodi eich deiseb nawr. Dyma ei thudalen. Rhannwch hi â phawb y gallwch:',
		},
		rejected: {
			subject: 'Ni allem dderbyn eich deiseb',
			why: 'Ni allem dderbyn eich deiseb. Dyma’r rheswm:',
			details: 'Ysgrifennom atoch amdani:',
			amend: 'Gallwch newid eich deiseb a’i hanfon atom eto, unwaith. Agorwch y dudalen hon:',
			final: 'Gallwch ddechrau deiseb arall ar unrhyw adeg:',
		},
		hidden: {
			subject: 'Nid yw eich deiseb ar ein gwefan mwyach',
			text: 'Rydym wedi tynnu eich deiseb oddi ar ein gwefan. Os ydych am wybod pam, ffoniwch ni neu ysgrifennwch atom.',
		},
		lapsing: {
			subject: 'Mae angen cefnogwyr ar eich deiseb o hyd',
			text: (people, day) =>
				`Mae angen y gefnogaeth hon ar eich deiseb o hyd: ${people}. Os na fydd yn ei chael erbyn diwedd ${dayWithin(day)}, daw’r ddeiseb i ben. Anfonwch y cyfeiriad preifat hwn at bobl rydych yn eu hadnabod:`,
		},
		lapsed: {
			subject: 'Mae eich deiseb wedi dod i ben',
			text: 'Roedd rhy ychydig o bobl wedi cefnogi eich deiseb mewn pryd, felly mae wedi dod i ben. Byddwn yn ei dileu.',
			again: 'Gallwch ddechrau eto ar unrhyw adeg. Mae’r dudalen hon yn dweud sut:',
		},
	},
};
