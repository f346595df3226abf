/** Red, green and blue up to 255, and alpha up to 1; undefined for a notation that is not `rgb()`. */
export function channelsOf(colour: string): Channels | undefined {
	const [red, green, blue, alpha = 1] =
		/^rgba?\((.*)\)$/
			.exec(colour)?.[1]
			?.split(/[\s,/]+/)
			.map(Number) ?? [];
	return red === undefined || green === undefined || blue === undefined
		? undefined
		: [red, green, blue, alpha];
}

/** Nothing of it can be seen. */
export function isClear(colour: string): boolean {
	return colour === 'transparent' || (channelsOf(colour)?.[3] ?? 1) < 0.1;
}

/** Two colours that can be told from each other, if only just. A colour that we can't read is another one. */
export function apart(one: string, other: string): boolean {
	if (one === other) return false;
	if (isClear(one) !== isClear(other)) return true;
	const [a, b] = [channelsOf(one), channelsOf(other)];
	if (!a || !b) return true;
	return [0, 1, 2].reduce((sum, at) => sum + Math.abs(a[at]! - b[at]!), 0) > 24;
}

/** Of two opaque colours, from 1 to 21, as WCAG 2.2 defines it. */
export function contrastBetween(one: number[], other: number[]): number {
	const [a, b] = [luminance(one) + 0.05, luminance(other) + 0.05];
	return Math.max(a, b) / Math.min(a, b);
}

function luminance(colour: number[]): number {
	const [red, green, blue] = colour.map((channel) => {
		const part = channel / 255;
		return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

export type Channels = [red: number, green: number, blue: number, alpha: number];
