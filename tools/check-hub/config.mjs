/** How the hub is checked: above WCAG's level AA, with the contrast of AAA, and with good practice. */
export default {
	defaults: {
		standard: 'WCAG2AAA',
		includeWarnings: true,
		timeout: 60_000,
		ignore: [
			// The error summary is above the h1, where people find it first, and exists only after an error.
			'WCAG2AAA.Principle1.Guideline1_3.1_3_1_AAA.G141',
			// parse5 writes the HTML that a function fills in: hidden="".
			'attribute-boolean-style',
		],
	},
	baseline: 'tools/check-hub/baseline.yml',
	cache: '.local/accessibility',
	// The files that decide how a form comes back.
	watch: ['functions/**', 'src/**', 'supabase/**', 'tools/check-hub/**'],
};
