import { comment } from './reports/comment.ts';
import { github } from './reports/github.ts';
import { html } from './reports/html.ts';
import { json } from './reports/json.ts';
import { junit } from './reports/junit.ts';
import { pa11yCi } from './reports/pa11y-ci.ts';
import type { Report } from './reports/report.ts';
import { sarif } from './reports/sarif.ts';
import { summary } from './reports/summary.ts';
import { terminal } from './reports/terminal.ts';

/** Every way to tell of a run, by the name that `--reporter` takes. */
export const reports: Record<ReportName, Report> = {
	terminal: { write: terminal, extension: 'txt' },
	html: { write: html, extension: 'html' },
	json: { write: json, extension: 'json' },
	junit: { write: junit, extension: 'xml' },
	sarif: { write: sarif, extension: 'sarif' },
	github: { write: github, extension: 'txt' },
	summary: { write: summary, extension: 'md' },
	comment: { write: comment, extension: 'md' },
	'pa11y-ci': { write: pa11yCi, extension: 'json' },
};

export type ReportName =
	'terminal' | 'html' | 'json' | 'junit' | 'sarif' | 'github' | 'summary' | 'comment' | 'pa11y-ci';
