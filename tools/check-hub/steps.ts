import type { State, Step } from 'moothall-a11y';

/** The button that sends the form. The form to sign also has one that takes a suggestion, and one for the Enter key. */
export const submit: Step = { press: 'main form button[type=submit]:not([name], [aria-hidden])' };

/** The form comes back, with what is wrong. */
export function refused(name: string, typed: Typed): State {
	return { name, steps: sent(typed), status: 422 };
}

/** The page shows how it will look. */
export function previewed(typed: Typed): State {
	return { name: 'the preview', steps: sent(typed), status: 200 };
}

export function sent(typed: Typed): Step[] {
	return [{ fill: typed }, submit];
}

/** Text for fields, or whether a box is ticked. */
type Typed = Record<string, string | boolean>;
