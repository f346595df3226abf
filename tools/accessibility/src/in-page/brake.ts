import { heardOf } from './name.ts';
import { isShown } from './shown.ts';

/** Whether the page has a button that stops what plays or moves, by its words in languages that we know of. */
export function hasBrake(words = STOP): boolean {
	const buttons = document.querySelectorAll('button, [role=button], [role=switch], input');
	return [...buttons].some((button) => isShown(button) && words.test(saidOf(button)));
}

function saidOf(button: Element): string {
	const [label, title] = ['aria-label', 'title'].map((name) => button.getAttribute(name) ?? '');
	return `${heardOf(button)} ${label} ${title} ${(button as HTMLInputElement).value ?? ''}`;
}

const STOP =
	/\b(pause|stop|halt|freeze|still|saib|seibio|oedi|stopio|anhalten|pausa|pausar|parar|arr[êe]ter|detener)/i;
/** What makes no sound any more may go on moving. */
export const SILENCE = new RegExp(
	`${STOP.source}|\\b(mute|silence|sound off|tewi|tawelu|stumm|ton aus|silenciar|muet|couper)`,
	'i',
);
