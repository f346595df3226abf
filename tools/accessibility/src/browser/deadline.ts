import { count } from '../reports/count.ts';
import { NotChecked } from './outcome.ts';

/** The outcome of some work, or NotChecked when it takes longer than `milliseconds`. The work itself goes on. */
export async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
	let timer: NodeJS.Timeout | undefined;
	const late = new Promise<never>((_, reject) => {
		timer = setTimeout(
			() =>
				reject(
					new NotChecked(
						`It was not done within ${count(Math.ceil(milliseconds / 100) / 10, 'second')}: it hangs, or is too large.`,
					),
				),
			milliseconds,
		);
	});
	work.catch(() => {});
	try {
		return await Promise.race([work, late]);
	} finally {
		clearTimeout(timer);
	}
}
