import { withoutTracking } from '../tracking.ts';
import { finding, type Finding } from './finding.ts';
import { linksIn } from './links.ts';
import { placeOf } from './place.ts';
import type { Reading } from './reading.ts';

/** Links that tell another site how its readers found it. */
export function trackedLinks(reading: Reading): Finding[] {
	return linksIn(reading).flatMap(({ at, url }) => {
		const better = withoutTracking(url);
		return better === url
			? []
			: [finding('trackedLink', placeOf(reading, at, url), { url, better })];
	});
}
