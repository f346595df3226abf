import { collections } from '#collections/all.ts';
import { settingsFiles } from '#collections/settings.ts';
import { langs } from '#domain/language.ts';
import { strings } from '#strings/index.ts';
import type { CmsFacts } from '../facts/cms-facts.ts';
import { collectionForm } from './collection-form.ts';
import { type FormFacts, formFields } from './field-form.ts';

/** Decap's whole configuration, made from `src/collections`: each form has the fields that the build holds an entry to. */
export function cmsConfig(facts: ConfigFacts) {
	return {
		load_config_file: false,
		backend: { ...facts.backend, commit_messages: strings(facts.lang).cms.commits },
		publish_mode: 'editorial_workflow',
		locale: 'en',
		site_url: facts.siteUrl,
		display_url: facts.siteUrl,
		logo: { src: '/icon.svg', show_in_header: false },
		show_preview_links: true,
		media_folder: 'content/images',
		public_folder: '../images',
		i18n: { structure: 'multiple_files', locales: [...langs], default_locale: 'en' },
		slug: { encoding: 'ascii', clean_accents: true, sanitize_replacement: '-' },
		collections: [
			...collections.map((definition) => collectionForm(definition, facts)),
			settingsForm(facts),
		],
	};
}

/** The settings are files of their own, each with both languages side by side. */
function settingsForm(facts: ConfigFacts) {
	const { label, description } = strings(facts.lang).cms.settings;
	return {
		name: 'settings',
		label,
		description,
		files: Object.entries(settingsFiles).map(([name, { label, fields }]) => ({
			name,
			label,
			file: `content/settings/${name}.yml`,
			fields: formFields(fields, facts),
		})),
	};
}

/** What the configuration depends on beside the definitions. */
export type ConfigFacts = FormFacts & Pick<CmsFacts, 'backend' | 'siteUrl' | 'today'>;
