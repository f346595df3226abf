import { finding, type Finding } from './finding.ts';
import { placeOf } from './place.ts';
import type { Reading } from './reading.ts';

/** HTML could carry a script or break the page, and the CMS's rich text does not show it. */
export function html(reading: Reading): Finding[] {
	return reading.nodes.flatMap((each) => {
		if (each.node.type !== 'html') return [];
		const shown = each.node.value.slice(0, 40);
		return [finding('html', placeOf(reading, each, each.node.value), { html: shown })];
	});
}
