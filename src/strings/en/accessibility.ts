/** The basis of the accessibility statement. The keys are those of `docs/accessibility/statement.json`. */
export const accessibility = {
	facts: 'How we know',
	status: 'Level AA of WCAG 2.2',
	statuses: {
		'fully-compliant': 'Compliant.',
		'partially-compliant': 'Partly compliant.',
		'not-compliant': 'Not compliant.',
	},
	machines: 'Checked by machines',
	machinesSaw: (pages: string, day: string) => `${pages} pages on ${day}.`,
	toJudge: (count: string) =>
		`The tools could not judge ${count} things. A person has to look at those.`,
	failures: 'Known faults not fixed',
	none: 'None.',
	people: 'Tested by people',
	nobody: 'Nobody has used the pages for a test yet.',
	untested: 'Not tested by people yet',
	ways: {
		source: 'reading what the pages are made of',
		keyboard: 'using a keyboard alone',
		'screen-reader': 'using a screen reader',
		magnification: 'using a magnifier',
		voice: 'speaking instead of typing',
		switch: 'using a switch',
		touch: 'using a touch screen',
		'own-colours': 'choosing one’s own colours',
		'plain-language': 'whether the words are plain',
	},
	review: 'Last reviewed',
	reviewed: (day: string, next: string) => `${day}. We will go through it again by ${next}.`,
};
