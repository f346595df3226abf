import { image } from '#collections/groups.ts';
import type { Decap } from '../decap.ts';
import { type FormFacts, formFields } from './field-form.ts';
import { counted } from './list.ts';

/** Mends those fields of Decap's form that do less than our definitions ask for. */
export function registerWidgets(decap: Decap, facts: FormFacts) {
	// Decap's schema of a list refuses a list that is the same in both languages; ours accepts everything.
	const { control, preview } = decap.getWidget('list');
	decap.registerWidget('list', counted(control), preview, {});
	const picture = decap.getWidget('image');
	decap.registerWidget('image', shown(picture.control), picture.preview, {});
	decap.registerEditorComponent(pictureInText(facts));
}

/**
 * The picture field, drawn again at every change. Decap draws a picture before its file is loaded, and draws it again only if
 * `getAsset` is another function than before.
 */
function shown(picture: unknown) {
	return createClass({
		shouldComponentUpdate: () => true,
		getValidateValue() {
			return this.control?.getValidateValue();
		},
		render() {
			const { getAsset } = this.props;
			return h(picture, {
				...this.props,
				getAsset: (...args: unknown[]) => getAsset(...args),
				ref: (control: PictureControl | null) => {
					this.control = control;
				},
			});
		},
	});
}

/**
 * The button that puts a picture into a text. Its fields have the labels and hints of any other picture; `rich-text/` reads
 * and writes it.
 */
function pictureInText(facts: FormFacts) {
	const { fields } = image({ label: 'Picture' });
	const names = { src: 'image', description: 'alt', caption: 'title' };
	return {
		id: 'image',
		label: 'Picture',
		fields: formFields(fields!, facts).map((field) => ({
			...field,
			name: names[field.name as keyof typeof names],
		})),
		toPreview: () => '',
	};
}

/** Decap's own React, which it puts into the window. */
const { h, createClass } = globalThis as unknown as {
	h(component: unknown, props: object): unknown;
	createClass(parts: Parts & ThisType<Parts & { props: PictureProps }>): unknown;
};

type PictureProps = { getAsset(...args: unknown[]): unknown };
type PictureControl = { getValidateValue(): unknown };
type Parts = {
	control?: PictureControl | null;
	shouldComponentUpdate(): boolean;
	getValidateValue(): unknown;
	render(): unknown;
};
