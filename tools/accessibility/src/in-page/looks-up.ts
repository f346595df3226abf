import { nameOf } from './name.ts';
import { isShown } from './shown.ts';

/**
 * Whether what is written into this field is looked up rather than sent. That a form is sent with `get` says little, since
 * that is what forms do of which nobody said how.
 */
export function looksUp(field: HTMLInputElement): boolean {
	if (field.closest('search, [role=search]')) return true;
	const { form } = field;
	if (!form) return false;
	const written = [...form.elements].filter(
		(each) => each.matches(kinds) && isShown(each),
	) as HTMLInputElement[];
	if (written.some(({ type }) => type === 'search')) return true;
	const buttons = buttonsOf(form);
	if (search.test([...saidOf(form), ...buttons.map(nameOf)].join('\n'))) return true;
	if (!isGet(form, buttons) || written.some(({ type }) => ofPeople.has(type))) return false;
	return (
		(written.length < 2 && !own.test(nameOf(field))) ||
		form.hasAttribute('method') ||
		buttons.some((button) => show.test(nameOf(button)))
	);
}

/** By its attributes: a field may be called `method`. */
function isGet(form: HTMLFormElement, buttons: Element[]): boolean {
	const asked = [
		form.getAttribute('method'),
		...buttons.map((each) => each.getAttribute('formmethod')),
	];
	return !asked.some((method) => /^(?:post|dialog)$/i.test(method ?? ''));
}

/** Those that send it; if a script does that, all. A form may have a button to find an address as well. */
function buttonsOf(form: HTMLFormElement): Element[] {
	const all = [...form.elements].filter((each) =>
		each.matches('button, [type=submit], [type=button]'),
	);
	const senders = all.filter((each) => (each as HTMLButtonElement).type === 'submit');
	return senders.length ? senders : all;
}

/** Of the form itself, and not the words in it. */
function saidOf(form: HTMLFormElement): (string | null)[] {
	const isNamed = form.matches('[aria-label], [aria-labelledby]');
	return [
		...['action', 'id', 'name'].map((name) => form.getAttribute(name)),
		isNamed ? nameOf(form) : '',
	];
}

const kinds =
	'input:not([type=hidden], [type=checkbox], [type=radio], [type=submit], [type=button], [type=reset], [type=image]), textarea';
/** Nobody looks up with these. */
const ofPeople = new Set(['email', 'tel', 'password']);
/** In English, Welsh, French, German and Spanish. */
const search = /(?:^|[^\p{L}])(?:search|chwili(?:o|wch)|recherche[rz]?|suchen?|buscar)(?!\p{L})/iu;
/** Who is asked for something of their own is not searching. */
const own = /^(?:your|eich|votre|ihre?|su)\s/iu;
const show =
	/^(?:find|filter|show|look up|view|apply|go|dod o hyd|hidlo|dangos(?:wch)?|trouver|filtrer|afficher|finden|filtern|anzeigen|encontrar|filtrar|mostrar|ver)(?!\p{L})/iu;
