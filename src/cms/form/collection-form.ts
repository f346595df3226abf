import type { Fields } from '#collections/fields.ts';
import type { Lang } from '#domain/language.ts';
import { strings } from '#strings/index.ts';
import type { CmsFacts } from '../facts/cms-facts.ts';
import { dayPatterns } from './day-patterns.ts';
import { type FormFacts, formFields } from './field-form.ts';

/** A collection in Decap's terms: a folder with one file a language for each entry. */
export function collectionForm(definition: Definition, facts: FormFacts & Pick<CmsFacts, 'today'>) {
	const { name, label, singular, description, fields } = definition;
	const day = Object.keys(fields).find((key) => fields[key]!.kind === 'day');
	return {
		name,
		label,
		label_singular: singular,
		description,
		folder: `content/${name}`,
		extension: 'md',
		format: 'yaml-frontmatter',
		identifier_field: 'title',
		// Windows and git hosts know no longer names.
		slug: "{{slug | truncate(100, '')}}",
		preview_path: name === 'pages' ? '{{slug}}/' : `${name}/{{slug}}/`,
		summary: day ? `{{title}} · {{${day}}}` : '{{title}}',
		create: true,
		i18n: true,
		fields: formFields(fields, facts, true),
		sortable_fields: sortable(fields, day),
		...filters(fields, day, facts),
		...groups(fields),
	};
}

function sortable(fields: Fields, day: string | undefined) {
	const number = Object.keys(fields).find((key) => fields[key]!.kind === 'number');
	const first = day ?? number ?? 'title';
	return Object.entries(fields)
		.filter(([key, { kind }]) => key === 'title' || kind === 'day' || kind === 'number')
		.map(([field, { label }]) => ({
			field,
			label,
			...(field === first && { default_sort: day ? 'desc' : 'asc' }),
		}));
}

function filters(
	fields: Fields,
	day: string | undefined,
	{ today, topics, lang }: { today: string; topics: CmsFacts['topics']; lang: Lang },
) {
	const { lists } = strings(lang).cms;
	const byDay = day ? dayPatterns(today) : undefined;
	const label = day ? fields[day]!.label : '';
	const found = Object.entries(fields).flatMap(([field, { kind, to, label: name }]): Filter[] => {
		if (kind === 'flag') return [{ label: name, field, pattern: true }];
		if (to !== 'settings.topics') return [];
		return topics.map((topic) => ({ label: topic.name[lang], field, pattern: `^${topic.id}$` }));
	});
	const ofDay = byDay
		? [
				{ label: lists.fromToday(label), field: day!, pattern: byDay.fromToday },
				{ label: lists.beforeToday(label), field: day!, pattern: byDay.beforeToday },
			]
		: [];
	const view_filters = [...ofDay, ...found];
	return view_filters.length ? { view_filters } : {};
}

function groups(fields: Fields) {
	const view_groups = Object.entries(fields)
		.filter(([, { kind }]) => kind === 'reference' || kind === 'choice')
		.map(([field, { label }]) => ({ label, field }));
	return view_groups.length ? { view_groups } : {};
}

type Definition = {
	name: string;
	label: string;
	singular: string;
	description: string;
	fields: Fields;
};

type Filter = { label: string; field: string; pattern: string | boolean };
