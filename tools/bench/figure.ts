/** Ours ÷ what it is held against, or undefined where there is nothing. */
export function ratioOf({ ours, beside }: Figure): number | undefined {
	return beside && ours / beside.value;
}

/** Whether the ratio keeps the aim; undefined where none is set. */
export function isMet(figure: Figure): boolean | undefined {
	const ratio = ratioOf(figure);
	if (ratio === undefined || !figure.aim) return undefined;
	return 'atMost' in figure.aim ? ratio <= figure.aim.atMost : ratio >= figure.aim.atLeast;
}

/** One line of the table. */
export type Figure = {
	bench: string;
	/** What was measured, as a reader would call it. */
	name: string;
	unit: Unit;
	ours: number;
	/** A peer or a plain way of doing the same, measured in the same run, or a limit; in the same unit. */
	beside?: { name: string; value: number };
	/** Kept by the ratio of ours to what it is held against. */
	aim?: { atMost: number } | { atLeast: number };
	/** A fact that explains the number: the page it belongs to, or where a peer's number was published. */
	note?: string;
};

/** Bytes are bytes on the wire unless the name says memory; MB are 10⁶ bytes. */
export type Unit =
	'bytes' | 'requests' | 'ms' | 's' | 'MB' | 'a second' | 'a minute' | 'faults' | 'runs';
