import type { Sighting } from './finding.ts';
import { criterion } from './criteria.ts';
import type { Probe, ProbeRule, Visit } from './probe.ts';
import { autocomplete } from './probes/autocomplete.ts';
import { contrast } from './probes/contrast.ts';
import { fields } from './probes/fields.ts';
import { forcedColours } from './probes/forced-colours.ts';
import { headings } from './probes/headings.ts';
import { keyboard } from './probes/keyboard.ts';
import { language } from './probes/language.ts';
import { links } from './probes/links.ts';
import { motion } from './probes/motion.ts';
import { names } from './probes/names.ts';
import { orientation } from './probes/orientation.ts';
import { pointer } from './probes/pointer.ts';
import { print } from './probes/print.ts';
import { reflow } from './probes/reflow.ts';
import { sound } from './probes/sound.ts';
import { structure } from './probes/structure.ts';
import { surprises } from './probes/surprises.ts';
import { targetSize } from './probes/target-size.ts';
import { textSpacing } from './probes/text-spacing.ts';
import { withoutScripts } from './probes/without-scripts.ts';

/** Probes that only look come first: the others act on the page, and may leave something open. */
export const probes: Probe[] = [
	autocomplete,
	contrast,
	fields,
	headings,
	language,
	links,
	names,
	orientation,
	pointer,
	sound,
	structure,
	targetSize,
	withoutScripts,
	print,
	reflow,
	textSpacing,
	motion,
	surprises,
	keyboard,
	forcedColours,
];

/** What one probe sees on the page as it stands. */
export async function lookWith(probe: Probe, visit: Visit): Promise<Sighting[]> {
	if (visit.hasBody === false) return [];
	return (await probe.look(visit)).map(({ rule, selector, note }) => {
		const told = probe.rules[rule];
		if (!told) throw new Error(`The probe ${probe.name} has no rule ${rule}.`);
		return { ...told, rule: `probe/${rule}`, help: helpFor(told), selector, note };
	});
}

/** The W3C's page on the criterion, or on all of them for a rule without a criterion. */
function helpFor({ criteria: [number = ''] }: ProbeRule): string {
	return criterion(number)?.link ?? 'https://www.w3.org/WAI/WCAG22/Understanding/';
}
