import type { accessibility as english } from '../en/accessibility.ts';

export const accessibility: typeof english = {
	facts: 'Sut rydym yn gwybod',
	status: 'Lefel AA o WCAG 2.2',
	statuses: {
		'fully-compliant': 'Yn cydymffurfio.',
		'partially-compliant': 'Yn cydymffurfio’n rhannol.',
		'not-compliant': 'Ddim yn cydymffurfio.',
	},
	machines: 'Wedi’i wirio gan beiriannau',
	machinesSaw: (pages, day) => `${pages} o dudalennau ar ${day}.`,
	toJudge: (count) =>
		`Ni allai’r offer farnu ${count} o bethau. Rhaid i berson edrych ar y rheini.`,
	failures: 'Diffygion hysbys heb eu trwsio',
	none: 'Dim.',
	people: 'Wedi’i brofi gan bobl',
	nobody: 'Nid oes neb wedi defnyddio’r tudalennau ar gyfer prawf eto.',
	untested: 'Heb ei brofi gan bobl eto',
	ways: {
		source: 'darllen yr hyn y mae’r tudalennau wedi’u gwneud ohono',
		keyboard: 'defnyddio bysellfwrdd yn unig',
		'screen-reader': 'defnyddio darllenydd sgrin',
		magnification: 'defnyddio chwyddwydr',
		voice: 'siarad yn lle teipio',
		switch: 'defnyddio switsh',
		touch: 'defnyddio sgrin gyffwrdd',
		'own-colours': 'dewis eich lliwiau eich hun',
		'plain-language': 'a yw’r geiriau’n syml',
	},
	review: 'Adolygwyd ddiwethaf',
	reviewed: (day, next) => `${day}. Byddwn yn mynd drwyddo eto erbyn ${next}.`,
};
