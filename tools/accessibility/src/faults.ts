/**
 * The faults that more than one engine tells, each in its own words. A rule that is not here tells a fault of its own.
 * What two rules tell of one element is one fault when mending it for one mends it for the other.
 */
export function faultOf(rule: string): Fault | undefined {
	const known = byRule.get(rule);
	if (known || !rule.startsWith('htmlcs/')) return known;
	const code = rule.replace(/^htmlcs\/\w+\.Principle\d\.Guideline\d_\d\./, '');
	const [name] = Object.entries(SNIFFER).find(([, codes]) => codes.test(code)) ?? [];
	return name === undefined ? undefined : { name, rank: Infinity };
}

/** Whether a rule tells what is wrong with the page as a whole, whichever element its engine names for it. */
export function isOfPage(rule: string): boolean {
	return /^(title|heading-of-page|language-missing)$/.test(faultOf(rule)?.name ?? '');
}

/** Rules of axe, html-validate and the probes, the one with the most helpful sentence first. */
export const RULES: Record<string, string[]> = {
	'no-name': [
		'probe/label-not-seen',
		...['image-alt', 'svg-img-alt', 'role-img-alt', 'object-alt', 'area-alt'].map(ofAxe),
		...['input-image-alt', 'input-button-name', 'button-name', 'link-name', 'label'].map(ofAxe),
		...['select-name', 'frame-title', 'summary-name', 'aria-command-name'].map(ofAxe),
		...['aria-dialog-name', 'aria-input-field-name', 'aria-meter-name'].map(ofAxe),
		...['aria-progressbar-name', 'aria-tab-name', 'aria-toggle-field-name'].map(ofAxe),
		...['aria-tooltip-name', 'aria-treeitem-name'].map(ofAxe),
		...['html/wcag/h37', 'html/wcag/h36', 'html/area-alt', 'html/input-missing-label'],
		...['html/text-content', 'html/wcag/h30'],
	],
	'alt-says-nothing': ['probe/alt-is-file-name', 'probe/alt-says-nothing'],
	'title-of-decoration': ['html/wcag/h67'],
	contrast: ['axe/color-contrast'],
	'contrast-enhanced': ['axe/color-contrast-enhanced'],
	'target-size': ['probe/target-too-small', 'axe/target-size'],
	'heading-empty': ['probe/heading-empty', 'axe/empty-heading'],
	'heading-order': ['probe/heading-skips-level', 'axe/heading-order'],
	'heading-of-page': ['probe/heading-of-page-missing', 'axe/page-has-heading-one'],
	'heading-in-looks-only': [
		'probe/heading-in-looks-only',
		'probe/heading-perhaps',
		'axe/p-as-heading',
	],
	'list-in-looks-only': ['probe/list-in-looks-only'],
	'table-headers': ['probe/table-without-headers', 'axe/td-has-header'],
	'table-layout': ['probe/table-without-structure'],
	'table-scope': ['axe/scope-attr-valid'],
	'table-groups': ['probe/table-without-scope'],
	group: ['probe/choices-without-question', 'html/wcag/h71'],
	'submit-button': ['html/wcag/h32', 'probe/without-scripts-not-sent'],
	'language-missing': ['axe/html-has-lang', 'axe/html-lang-valid'],
	'language-code': ['axe/valid-lang'],
	title: ['axe/document-title', 'html/empty-title'],
	zoom: ['probe/covers-small-window', 'axe/meta-viewport'],
	'order-by-style': [
		'probe/focus-against-the-eye',
		'probe/focus-maybe-against-the-eye',
		'probe/order-by-style',
	],
	refresh: ['axe/meta-refresh', 'axe/meta-refresh-no-exceptions', 'html/meta-refresh'],
	'plays-by-itself': [
		'probe/sound-by-itself',
		'probe/sound-perhaps-by-itself',
		'axe/no-autoplay-audio',
	],
	moves: ['probe/moves-for-ever', 'axe/marquee', 'axe/blink'],
	'mouse-only': ['probe/mouse-only', 'probe/maybe-mouse-only'],
	'text-cut-off': [
		...['probe/text-cut-off', 'probe/cut-off-when-narrow'],
		...['probe/text-shortened', 'probe/shortened-when-narrow'],
	],
	'focus-order': ['probe/focus-order', 'axe/tabindex'],
	'hidden-focus': ['axe/aria-hidden-focus', 'html/hidden-focusable'],
	'hidden-body': ['axe/aria-hidden-body', 'html/aria-hidden-body'],
	autocomplete: [
		...['probe/autocomplete-wrong', 'probe/autocomplete-missing', 'probe/autocomplete-doubtful'],
		...['axe/autocomplete-valid', 'html/valid-autocomplete'],
	],
	'label-in-name': ['probe/name-without-its-words', 'axe/label-content-name-mismatch'],
	'link-words': ['probe/link-says-nothing', 'probe/link-needs-context'],
	'link-same-text': ['probe/link-same-text', 'axe/identical-links-same-purpose'],
	'skip-link': ['probe/skip-link-to-nothing', 'axe/skip-link'],
	'same-id': ['html/no-dup-id', 'axe/duplicate-id-aria'],
	reference: ['html/no-missing-references', 'axe/aria-valid-attr-value'],
	'label-not-allowed': ['axe/aria-prohibited-attr', 'html/aria-label-misuse'],
	'landmark-name': ['axe/landmark-unique', 'html/unique-landmark'],
	'two-mains': ['axe/landmark-no-duplicate-main', 'html/no-multiple-main'],
};

/** HTML_CodeSniffer's codes after the guideline. They are never the most helpful. */
const SNIFFER: Record<string, RegExp> = {
	'no-name':
		/^(1_1_1\.(H30\.2|H37|H36|H24|H53,ARIA6|H35\.[23])|1_3_1\.F68|2_4_1\.H64\.1|4_1_2\.H91\.(?!Fieldset)\w+\.(Name|NoContent|Empty\w*))$/,
	'title-of-decoration': /^1_1_1\.H67\.1$/,
	contrast: /^1_4_3\.G(18|145)\b/,
	'contrast-enhanced': /^1_4_6\.G(18|17)\b/,
	'heading-empty': /^1_3_1\.H42\.2$/,
	'heading-order': /^1_3_1_A+\.G141$/,
	'heading-in-looks-only': /^1_3_1\.H42$/,
	'list-in-looks-only': /^1_3_1\.H48\.[12]$/,
	'table-headers': /^1_3_1\.H43\.Missing\w+$/,
	'table-groups': /^1_3_1\.(H43,H63|H43\.HeadersRequired|H63\.1)$/,
	'table-layout': /^1_3_1\.(F92,ARIA4|H73\.3\.LayoutTable|H39\.3\.LayoutTable)$/,
	'table-scope': /^1_3_1\.H63\.3$/,
	group: /^(1_3_1\.H71\.(NoLegend|SameName)|4_1_2\.H91\.Fieldset\.Name)$/,
	'submit-button': /^3_2_2\.H32\.2$/,
	'language-missing': /^3_1_1\.H57\.[23]/,
	'language-code': /^3_1_2\.H58\.1\./,
	title: /^2_4_2\.H25\.1\./,
	zoom: /^1_4_10\.C32,/,
	refresh: /^2_2_1\.F4[01]\.2$/,
	moves: /^2_2_2\.F(4|47)$/,
	'mouse-only': /^2_1_1\.G90$/,
	'focus-order': /^2_4_3\.H4\.2$/,
	autocomplete: /^1_3_5\.H98/,
	'label-in-name': /^2_5_3\.F96/,
	'skip-link': /^2_4_1\..*\.NoSuchID/,
	'same-id': /^4_1_1\.F77$/,
	reference: /^(1_3_1|4_1_2)\.(H44\.NonExistent|ARIA16,ARIA9|H43\.IncorrectAttr$)/,
};

function ofAxe(rule: string): string {
	return `axe/${rule}`;
}

const byRule = new Map(
	Object.entries(RULES).flatMap(([name, rules]) =>
		rules.map((rule, rank): [string, Fault] => [rule, { name, rank }]),
	),
);

export type Fault = {
	name: string;
	/** The smaller, the more helpful is the rule's sentence. */
	rank: number;
};
