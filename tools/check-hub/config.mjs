/** How the hub is checked: above what WCAG asks for at level AA. Contrast is AAA, and good practice counts. */
export default {
	defaults: {
		standard: 'WCAG2AAA',
		includeWarnings: true,
		timeout: 60_000,
		ignore: [
			// The error summary stands above the h1, where it is found first, and only when there is something to say.
			'WCAG2AAA.Principle1.Guideline1_3.1_3_1_AAA.G141',
			// What a function has filled in is written by parse5: hidden="".
			'attribute-boolean-style',
		],
	},
	baseline: 'tools/check-hub/baseline.yml',
	cache: '.local/accessibility',
	// What a form that comes back depends on.
	watch: ['functions/**', 'src/**', 'supabase/**', 'tools/check-hub/**'],
};
