import { sayNumber } from '#domain/number.ts';
import type { faults as english } from '../en/faults.ts';

export const faults: typeof english = {
	missing: (label) => `Mae ${label} ar goll: llenwch ef.`,
	unknown: (name) => `Nid yw ${name} yn faes yma: tynnwch ef, neu gywirwch ei enw.`,
	tooLong: (label, { count, max }) =>
		`Mae gan ${label} ${sayNumber(count)} o nodau; mae lle i ${sayNumber(max)}: byrhewch ef.`,
	nowhere: (label, value) => `Mae ${label} yn enwi ${value}, nad yw’n bod: dewiswch un arall.`,
	differs: (label) => `Mae ${label} yn wahanol i’r fersiwn Saesneg: gwnewch y ddau yr un fath.`,
	noFact: (label, word, known) =>
		`Mae {${word}} yn ${label}, ac nid oes dim yn y gosodiadau o’r enw hwnnw. Ysgrifennwch ${known}, neu {{${word}}} am y gair mewn bachau ei hun.`,
	factHere: (label, word) =>
		`Mae {${word}} yn ${label}, sy’n gweithio y tu allan i’r gosodiadau yn unig: ysgrifennwch ef allan yma.`,
	noEnglish: 'Mae’r fersiwn Saesneg ar goll: ysgrifennwch hi hefyd.',
};
