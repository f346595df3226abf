import type { Run } from '../run.ts';
import { count } from './count.ts';
import { failedPages, allPages, remarkedPages } from './html-pages.ts';
import { excused, gone, openProblems, reviews } from './html-problems.ts';
import { style } from './html-style.ts';
import { Markup, markup } from './markup.ts';
import { originOf, pagesOf } from './places.ts';
import type { ReportOptions } from './report.ts';
import { tally, type Tally, verdict } from './tally.ts';

/**
 * One page that needs nothing beside itself: no script, no other file, no line to anywhere. Its policy lets nothing in
 * it run or load, whatever the pages said that are quoted in it.
 */
export function html(run: Run, { threshold }: ReportOptions = {}): string {
	const told = tally(run, threshold);
	const origin = originOf(run.pages);
	const page = markup`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${shortly(told)} – accessibility report</title>
<style>${new Markup(style)}</style>
</head>
<body>
<a class="skip" href="#findings">Skip to the findings</a>
<header>
<p class="name">Accessibility report</p>
<p class="dateline">${origin && markup`<b>${origin.replace(/^https?:\/\//, '')}</b> `}${when(run.started_at)}</p>
</header>
<main id="findings">
<h1>${verdict(run, threshold)}</h1>
<p class="lead">${lead(run, told)}</p>
${facts(told)}
${failedPages(told.failed, origin)}
${remarkedPages(told, origin)}
${openProblems([...told.failing, ...told.tolerated], origin)}
${reviews(told.reviews, origin)}
${excused(told.known, origin)}
${gone(told.gone)}
${allPages(run, origin)}
</main>
<footer>
<p>Made with ${Object.entries(run.versions)
		.map(([name, version]) => `${name} ${version}`)
		.join(', ')}.</p>
<p>Machines find a part of what can be wrong. Let people try the pages too, some of them with a keyboard alone and with a
screen reader.</p>
</footer>
</body>
</html>
`;
	return page.source;
}

/** Fits into the name of a window. */
function shortly({ failing, failed, partly }: Tally): string {
	const parts = [
		failing.length && `${failing.length} to mend`,
		failed.length && `${pagesOf(failed)} not checked`,
		partly.length && `${pagesOf(partly)} not wholly checked`,
	];
	return parts.filter(Boolean).join(', ') || 'Nothing to mend';
}

function lead({ pages, started_at, finished_at }: Run, { looked }: Tally): string {
	const seconds = Math.max(
		1,
		Math.round((Date.parse(finished_at) - Date.parse(started_at)) / 1000),
	);
	const same = pagesOf(looked.filter(({ outcome }) => outcome === 'unchanged'));
	const kept = same ? `, ${same} of them unchanged since the run before` : '';
	return `${count(pagesOf(looked), 'page')} of ${pagesOf(pages)} looked at in ${count(seconds, 'second')}${kept}.`;
}

function facts({ failing, failed, reviews, known }: Tally): Markup {
	const figures: [string, number][] = [
		['To be mended', failing.length],
		['Not checked', pagesOf(failed)],
		['For a person to judge', reviews.length],
		['Excused for now', known.length],
	];
	return markup`<dl class="facts">${figures.map(
		([name, figure]) => markup`<div><dt>${name}</dt><dd>${figure}</dd></div>`,
	)}</dl>`;
}

/** In the clock of the whole world, since nobody knows where a report is read. */
function when(moment: string): Markup {
	const words = new Intl.DateTimeFormat('en-GB', {
		dateStyle: 'full',
		timeStyle: 'short',
		timeZone: 'UTC',
	}).format(new Date(moment));
	return markup`<time datetime="${moment}">${words} UTC</time>`;
}
