import { HtmlValidate, type RuleConfig } from 'html-validate';
import { type Kind, sentence, type Sighting } from '../finding.ts';
import type { Visit } from '../probe.ts';

/** html-validate on the document as it came over the wire, before any script or browser has mended it. */
export async function runHtml({ source, url }: Visit): Promise<Sighting[]> {
	if (!/^\s*(<!doctype html|<html)/i.test(source)) return [];
	const { results } = await validator.validateString(source, url);
	return results
		.flatMap(({ messages }) => messages)
		.map(({ ruleId, message, ruleUrl, selector, offset }) => ({
			rule: `html/${ruleId}`,
			fault: faultOfMissing(ruleId, message),
			kind: htmlKind(ruleId),
			criteria: CRITERIA[ruleId] ?? [],
			message: sentence(message),
			mend: 'Mend the HTML that is sent, not what the browser makes of it.',
			help: ruleUrl ?? 'https://html-validate.org/rules/',
			selector: selector ?? '',
			source: tagAt(source, offset),
			offset,
		}));
}

/** Broken HTML is told as good practice, unless it breaks what assistive technology is told. */
export function htmlKind(rule: string): Kind {
	return BREAKS.test(rule) || rule in CRITERIA ? 'error' : 'warning';
}

/** An attribute that other engines miss, too, and say why. */
function faultOfMissing(rule: string, message: string): string | undefined {
	if (rule !== 'element-required-attributes') return undefined;
	const [, name = ''] = /required "(\w+)" attribute/.exec(message) ?? [];
	return { lang: 'language-missing', title: 'no-name', alt: 'no-name' }[name];
}

function tagAt(source: string, offset: number): string {
	const start = source.lastIndexOf('<', offset);
	const end = source.indexOf('>', offset);
	return start < 0 || end < 0 ? '' : source.slice(start, Math.min(end + 1, start + 250));
}

const BREAKS = /^(parser-error|close-order|no-dup-id|no-dup-attr|no-missing-references|valid-id)$/;

/** Of the rules that ask for what a WCAG 2.2 A or AA criterion does. From html-validate's own pages of each rule. */
const CRITERIA: Record<string, string[]> = {
	'area-alt': ['1.1.1'],
	'aria-hidden-body': ['4.1.2'],
	'empty-title': ['2.4.2'],
	'hidden-focusable': ['4.1.2'],
	'input-missing-label': ['1.3.1', '4.1.2'],
	'meta-refresh': ['2.2.1'],
	'multiple-labeled-controls': ['1.3.1'],
	'text-content': ['4.1.2'],
	'valid-autocomplete': ['1.3.5'],
	'wcag/h30': ['2.4.4'],
	'wcag/h32': ['3.2.2'],
	'wcag/h36': ['1.1.1'],
	'wcag/h37': ['1.1.1'],
	'wcag/h71': ['1.3.1'],
};

const rules: RuleConfig = {
	// About how things are written, not what they are.
	'attr-spacing': 'off',
	'doctype-html': 'off',
	'no-implicit-button-type': 'off',
	'no-raw-characters': 'off',
	'prefer-native-element': 'off',
	'require-sri': 'off',
	// axe and the probes look at the headings that are shown.
	'heading-level': 'off',
	'empty-heading': 'off',
	// Right, too, without scope in most tables, and without sound: probes look at what the table or the sound is like.
	'wcag/h63': 'off',
	'no-autoplay': 'off',
	'meta-refresh': ['error', { allowLongDelay: true }],
	// A fragment may lead to what a script makes; a label to what is written twice is no-dup-id.
	'no-unused-disable': 'off',
};

const validator = new HtmlValidate({
	root: true,
	extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
	rules,
});
