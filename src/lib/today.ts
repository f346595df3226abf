import { dayOf } from '#domain/days.ts';

/** The town's day at the build. `MOOTHALL_TODAY` (`YYYY-MM-DD`) replaces it, for previews and tests. */
export const today = process.env.MOOTHALL_TODAY || dayOf(new Date());
