import { image } from '#collections/groups.ts';
import type { Decap, Immutable } from './decap.ts';
import { type FormFacts, formFields } from './field-form.ts';

/** Decap's form fields where they don't do what our definitions ask of them. */
export function registerWidgets(decap: Decap, facts: FormFacts) {
	// Its schema knows lists and groups that are translated, but none that are the same in both languages.
	const { control, preview } = decap.getWidget('list');
	decap.registerWidget('list', control, preview, {});
	const group = decap.getWidget('object');
	decap.registerWidget('object', optional(group.control as GroupControl), group.preview, {});
	const picture = decap.getWidget('image');
	decap.registerWidget('image', shown(picture.control), picture.preview, {});
	decap.registerEditorComponent(pictureInText(facts));
}

/** Decap draws a picture before it has loaded it, and looks again only if it is given another way to look. */
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

/** A group that may be left out asks for its fields only once one of them is filled in. */
function optional(Group: GroupControl) {
	return class extends Group {
		constructor(...args: [GroupProps]) {
			super(...args);
			const validateFields = this.validate;
			this.validate = () => {
				const { field, value } = this.props;
				if (field.get('required') !== false || isFilledIn(value)) return validateFields();
				for (const child of Object.values(this.childRefs)) child.props.onValidate([]);
			};
		}
	};
}

function isFilledIn(value: Immutable | undefined): boolean {
	return Object.values(value?.toJS?.() ?? {}).some((each) => each !== null && each !== '');
}

/** A picture in the text, with the labels and hints of any other picture. */
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
		pattern: /^!\[([^\]]*)\]\((.*?)(\s"([^"]*)")?\)/,
		fromBlock: (match: string[]) => ({ image: match[2], alt: match[1], title: match[4] }),
		toBlock: ({ image, alt, title }: Record<string, string | undefined>) =>
			`![${(alt ?? '').replace(/[[\]]/g, '')}](${image ?? ''}${title ? ` "${title.replaceAll('"', '”')}"` : ''})`,
		toPreview: () => '',
	};
}

/** Decap puts its React within reach. */
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
type GroupProps = { field: Immutable; value?: Immutable };
type GroupControl = new (...args: [GroupProps]) => {
	props: GroupProps;
	childRefs: Record<string, { props: { onValidate(errors: unknown[]): void } }>;
	validate: () => void;
};
