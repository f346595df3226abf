import { finding, type Finding } from './finding.ts';
import { placeIn } from './place.ts';
import { isSpoken } from './plain.ts';
import type { Reading } from './reading.ts';

/**
 * Sentences in office style that hide who must act. The passive alone is no fault: "the road is closed" says what
 * matters about the road. So only sentences that have a plainer order of words are reported.
 */
export function passive(reading: Reading): Finding[] {
	if (reading.lang !== 'en') return [];
	return reading.blocks.flatMap((block) => {
		if (block.quoted) return [];
		return [...block.text.matchAll(HIDDEN)].flatMap(({ 0: phrase, index }) => {
			if (isSpoken(block.text, index)) return [];
			const place = placeIn(reading, block, index, phrase);
			return [finding('passive', place, { phrase: place.excerpt })];
		});
	});
}

const BE = '(?:am|is|are|was|were|be|been|being)';
const ASK =
	'(?:requested|required|advised|reminded|invited|encouraged|obliged|urged|respectfully requested|kindly requested|kindly asked)';
const OFFICE =
	'(?:us|officers|an officer|the council|the clerk|the committee|the team|our team|the town council|the parish council|councillors|members|staff)';
const SEND =
	'(?:submitted|completed|returned|received|obtained|addressed|directed|forwarded|lodged|supplied|presented|paid|made|reported)';
const RESOLVE =
	'(?:decided|agreed|noted|resolved|recommended|proposed|anticipated|envisaged|expected|requested|understood|considered|felt|hoped|regretted)';

/** "Residents are requested to", "was approved by the council", "forms must be submitted", "it has been decided that". */
const HIDDEN = new RegExp(
	[
		`\\b${BE}\\s+${ASK}\\s+(?:not\\s+)?to\\b`,
		`\\b${BE}\\s+(?:\\p{L}+ly\\s+)?\\p{L}{2,16}(?:ed|en|wn|ne|de|ld)\\s+by\\s+${OFFICE}(?!\\p{L})`,
		`\\b(?:must|should|shall)\\s+(?:not\\s+)?be\\s+${SEND}\\b`,
		`\\bit\\s+(?:is|was|has\\s+been|had\\s+been)\\s+${RESOLVE}\\s+(?:that|to)\\b`,
	].join('|'),
	'giu',
);
