import { Cron } from 'croner';
import type { Door } from './functions.ts';

/** Runs every function with a `schedule` at its minutes (UTC), as Netlify does. */
export function startSchedules(doors: Door[], run: (door: Door) => Promise<void>) {
	const jobs = doors.flatMap((door) => {
		const job = door.config.schedule && readSchedule(door.config.schedule);
		return job ? [job.schedule(() => run(door))] : [];
	});
	return {
		stop() {
			for (const job of jobs) job.stop();
		},
	};
}

/** A job without a callback yet. Throws for syntax that Netlify does not promise to read: croner accepts more than cron. */
export function readSchedule(text: string): Cron {
	try {
		if (PLAIN.test(text)) return new Cron(text, { mode: '5-part', timezone: 'UTC' });
	} catch {
		// The error below has our own sentence for this.
	}
	throw new Error(`The schedule '${text}' is not one that the local front door can read.`);
}

const PLAIN = /^(@(hourly|daily|weekly|monthly|yearly)|[\d*,/-]+( [\d*,/-]+){4})$/;
