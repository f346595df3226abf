import type { Run } from '../run.ts';

/** A run, told to somebody: nothing but words made of the run and the options, the same each time. */
export type Report = {
	write: (run: Run, options?: ReportOptions) => string;
	/** Without its dot. */
	extension: string;
};

export type ReportOptions = {
	/** As many errors as the run may have in all. */
	threshold?: number;
	/** Whether the terminal shows colours. */
	colours?: boolean;
	/** How many characters fit on a line of the terminal. */
	columns?: number;
	/** The file that a page is made of, relative to the repository: `dist/en/news/index.html`. */
	fileOf?: (url: string) => string | undefined;
};
