/**
 * Says on a terminal how far a run is, in one line that is written over again; elsewhere, such as in a log, in a line
 * every ten seconds. `end` takes the timer with it and leaves the last line standing.
 */
export function showProgress(
	total: number,
	{ stream = process.stderr, environment = process.env }: Surroundings = {},
): Progress {
	const alive = Boolean(stream.isTTY) && !environment.CI && environment.TERM !== 'dumb';
	const started = performance.now();
	let line = '';
	let at: Standing = { done: 0, findings: 0 };

	function show(): void {
		const next = told(at, total, Math.round((performance.now() - started) / 1000));
		if (next === line) return;
		line = next;
		const bar = `${barOf(at.done / total)} ${next}`.slice(0, (stream.columns || 80) - 1);
		stream.write(alive ? `\r${bar}\u001b[K` : `${next}\n`);
	}

	const timer = setInterval(show, alive ? 250 : EVERY);
	timer.unref();
	return {
		page(standing) {
			at = standing;
		},
		end() {
			clearInterval(timer);
			show();
			if (alive) stream.write('\n');
		},
	};
}

function told({ done, findings }: Standing, total: number, seconds: number): string {
	const found = findings === 1 ? '1 finding' : `${findings} findings`;
	return `${done} of ${total} pages, ${total - done} left, ${found}, ${seconds} s`;
}

function barOf(share: number): string {
	const full = Math.round(Math.min(share, 1) * WIDTH);
	return `[${'#'.repeat(full)}${'.'.repeat(WIDTH - full)}]`;
}

const WIDTH = 20;

/** Milliseconds between two lines of a log. */
const EVERY = 10_000;

export type Progress = { page(standing: Standing): void; end(): void };

export type Standing = { done: number; findings: number };

type Surroundings = {
	stream?: Pick<NodeJS.WriteStream, 'write'> & { isTTY?: boolean; columns?: number };
	environment?: Record<string, string | undefined>;
};
