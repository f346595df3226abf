import type { Sight } from '../probe.ts';
import { selectorOf } from './selector.ts';
import { isShown } from './shown.ts';
import { sightOf } from './sight.ts';

/** Empty for what is no button. */
export function nameButton(element: Element): string {
	const isButton = element.matches('button:not([type=submit]), [role=button], a:not([href])');
	return isButton && isShown(element) ? selectorOf(element) : '';
}

/** Of things that are dragged, one tells for all in the same list. */
export function findDragged(): Sight[] {
	const dragged = [
		...document.querySelectorAll('[draggable=true], [role=slider]:not(input)'),
	].filter((element) => !element.matches('a, img') && isShown(element));
	const byList = Map.groupBy(dragged, (element) => element.parentElement);
	const lone = [...byList.values()].filter(
		(same) =>
			!same.some(
				(element) =>
					element.parentElement?.querySelector(':scope > button') ||
					element.querySelector('button, select, [role=button]'),
			),
	);
	return lone.map((same) => sightOf('drag-only', same[0]!));
}
