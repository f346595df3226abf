import type { Field, Fields } from '#collections/fields.ts';
import type { Lang } from '#domain/language.ts';
import { strings } from '#strings/index.ts';
import type { CmsFacts } from '../facts/cms-facts.ts';
import { widgetNames } from './day-and-time.ts';

/** The fields of a form in Decap's terms. `i18n` is left out where both languages are in one file. */
export function formFields(fields: Fields, facts: FormFacts, i18n?: I18n): FormField[] {
	return Object.entries(fields).map(([name, field]) => {
		const ofField = i18n && (field.shared ? 'duplicate' : i18n);
		return formField(name, field, facts, ofField);
	});
}

function formField(
	name: string,
	field: Field,
	facts: FormFacts,
	i18n: I18n | undefined,
): FormField {
	const hint = [field.hint, limit(field, facts.lang)].filter(Boolean).join(' ');
	return {
		name,
		label: field.label,
		...(hint && { hint }),
		required: isRequired(field),
		...(i18n && { i18n }),
		...widgetOf(field, facts, i18n),
	};
}

/** A field is required if its schema refuses both nothing and an empty text. A box without a tick is an answer. */
function isRequired({ kind, schema }: Field): boolean {
	if (kind === 'flag') return false;
	return !schema.safeParse(undefined).success && !schema.safeParse('').success;
}

function limit({ kind, min, max }: Field, lang: Lang): string {
	const { limits } = strings(lang).cms;
	if (max === undefined) return '';
	return kind === 'number' ? limits.between(min ?? 0, max) : limits.atMost(max);
}

function widgetOf(field: Field, facts: FormFacts, i18n: I18n | undefined): Widget {
	switch (field.kind) {
		case 'paragraph':
			return { widget: 'text' };
		case 'markdown':
			return { widget: 'markdown', buttons: BUTTONS, editor_components: ['image'] };
		case 'day':
			return { widget: widgetNames.date, ...(field.beginsToday && { default: facts.today }) };
		case 'time':
			return { widget: widgetNames.time };
		case 'number':
			return { widget: 'number', value_type: 'int', step: 1, min: field.min, max: field.max };
		case 'flag':
			return { widget: 'boolean', default: false };
		case 'choice':
			return { widget: 'select', options: choices(field) };
		case 'reference':
			return { widget: 'select', options: named(field.to!, facts) };
		case 'picture':
			return { widget: 'image', choose_url: false, media_library: { allow_multiple: false } };
		case 'group':
			return { widget: 'object', fields: formFields(field.fields!, facts, i18n) };
		case 'list':
			return list(field.of!, facts, i18n);
		default:
			return { widget: 'string' };
	}
}

function choices(field: Field): Option[] {
	return Object.entries(field.choices!).map(([value, label]) => ({ value, label }));
}

/**
 * The entries that a reference can name, as of the last build. Decap's `relation` would know newer ones too, but counts an
 * entry as changed as soon as it is opened.
 */
function named(to: string, { lang, areas, places, topics }: FormFacts): Option[] {
	const kinds: Record<string, Option[]> = {
		areas: areas.map((area) => ({ value: area.slug, label: area[lang].title })),
		places: places.map((place) => ({ value: place.slug, label: place[lang].title })),
		'settings.topics': topics.map(({ id, name }) => ({ value: id, label: name[lang] })),
	};
	const found = kinds[to];
	if (!found) throw new Error(`The form knows nothing of ${to}: add it to the facts.`);
	return found;
}

function list(item: Field, facts: FormFacts, i18n: I18n | undefined): Widget {
	if (item.kind === 'reference')
		return { widget: 'select', multiple: true, options: named(item.to!, facts) };
	const shared = { widget: 'list', label_singular: item.label, collapsed: true };
	if (!item.fields)
		return {
			...shared,
			collapsed: false,
			summary: '{{fields.item}}',
			field: formField('item', item, facts, i18n),
		};
	return { ...shared, summary: summary(item.fields), fields: formFields(item.fields, facts, i18n) };
}

/** The first three fields of an item that are no paragraphs, which a folded list shows. */
function summary(fields: Fields): string {
	return Object.entries(fields)
		.filter(([, field]) => (field.fields?.en ?? field).kind !== 'paragraph')
		.slice(0, 3)
		.map(([name, field]) => `{{fields.${name}${field.fields?.en ? '.en' : ''}}}`)
		.join(' ');
}

/** A page has one heading of the first level: its title. */
const BUTTONS = [
	'bold',
	'italic',
	'link',
	'heading-two',
	'heading-three',
	'bulleted-list',
	'numbered-list',
	'quote',
];

type I18n = true | 'duplicate';
type Option = { value: string; label: string };
/** What a form depends on beside the definition. */
export type FormFacts = Pick<CmsFacts, 'lang' | 'today' | 'areas' | 'places' | 'topics'>;
type Widget = { widget: string } & Record<string, unknown>;
export type FormField = Widget & {
	name: string;
	label: string;
	required: boolean;
	hint?: string;
	i18n?: I18n;
	fields?: FormField[];
	field?: FormField;
};
