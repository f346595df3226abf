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

/** A job that has nothing to run yet. Throws for what Netlify does not promise to read: croner knows more than cron does. */
export function readSchedule(text: string): Cron {
	try {
		if (PLAIN.test(text)) return new Cron(text, { mode: '5-part', timezone: 'UTC' });
	} catch {
		// The refusal below says it in our words.
	}
	throw new Error(`The schedule '${text}' is not one that the local front door can read.`);
}

const PLAIN = /^(@(hourly|daily|weekly|monthly|yearly)|[\d*,/-]+( [\d*,/-]+){4})$/;
