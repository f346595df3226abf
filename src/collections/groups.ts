import { z } from 'zod';
import { field, paragraph, text, type Field, type Fields, type Options } from './fields.ts';

/** A picture from `content/images`, with a description for people who cannot see it. */
export function image(options: Options) {
	return group({
		...options,
		fields: {
			src: picture({ label: 'File', shared: true }),
			description: text({
				label: 'Description',
				hint: 'What a person who cannot see the picture needs to know. Not "image of".',
				max: 250,
			}),
			caption: text({
				label: 'Caption',
				hint: 'Shown under the picture.',
				max: 200,
				optional: true,
			}),
		},
	});
}

/** The path of a picture, as the CMS writes it: relative to the entry's folder. */
function picture(options: Options) {
	const remedy = 'must be a picture in ../images/ (jpg, png, webp or avif): choose it again';
	const schema = z
		.string()
		.refine(
			(src) => src.startsWith(PICTURES) && pictureName.test(src.slice(PICTURES.length)),
			remedy,
		);
	return { ...field('picture', options, schema), to: 'images' };
}

/** A text that has an English and a Welsh version side by side, for settings that every page uses. */
export function bilingual(options: Options & { max: number }) {
	const { max, ...shown } = options;
	return group({
		...shown,
		fields: { en: text({ label: 'English', max }), cy: text({ label: 'Welsh', max }) },
	});
}

/** A few sentences, as `bilingual`. */
export function bilingualParagraph(options: Options & { max: number }) {
	const { max, ...shown } = options;
	return group({
		...shown,
		fields: { en: paragraph({ label: 'English', max }), cy: paragraph({ label: 'Welsh', max }) },
	});
}

/** Several fields that belong together. */
export function group<const F extends Fields>(options: Options & { fields: F }) {
	return field('group', options, shape(options.fields));
}

/** Any number of values of one kind. A list that is left out is empty. */
export function list<S extends z.ZodType>(options: Omit<Options, 'optional'> & { of: Field<S> }) {
	const schema = z.array(options.of.schema).default([]);
	return { ...field('list', options, schema), schema };
}

/** The strict object of these fields: an unknown key is an error that names it. */
export function shape<const F extends Fields>(fields: F) {
	const entries = Object.entries(fields).map(([name, { schema }]) => [name, schema]);
	return z.strictObject(Object.fromEntries(entries) as { [Name in keyof F]: F[Name]['schema'] });
}

/** The name of a picture in `content/images`. */
export const pictureName = /^[a-z0-9-]+\.(jpe?g|png|webp|avif)$/;
/** The folder of pictures, relative to an entry's folder. */
const PICTURES = '../images/';
