import { criterion, nameOf } from '../criteria.ts';
import type { BaselineEntry, Place, Problem } from '../run.ts';
import { count, listed } from './count.ts';
import { elementName } from './element.ts';
import { enginesOf } from './engines.ts';
import { pageLink, webLink } from './html-link.ts';
import { type Markup, markup } from './markup.ts';
import { onEachPage } from './places.ts';
import { shorten } from './plain.ts';
import { byRule, extentOf, type RuleGroup } from './rules.ts';

/** What has to be mended: a table of the rules, then each with its elements. */
export function openProblems(problems: Problem[], origin: string): Markup | undefined {
	if (!problems.length) return undefined;
	const groups = byRule(problems);
	return markup`<section aria-labelledby="mend">
<h2 id="mend">To be mended</h2>
<table>
<caption>Rules that are broken, the widest spread first</caption>
<thead><tr><th scope="col">What is wrong</th><th scope="col">Elements</th><th scope="col">Pages</th></tr></thead>
<tbody>${groups.map(
		(group, place) => markup`
<tr><th scope="row"><a href="#mend-${place + 1}">${headline(group)}</a></th><td>${group.elements || '–'}</td><td>${group.pages}</td></tr>`,
	)}
</tbody>
</table>
${groups.map((group, place) => article(group, `mend-${place + 1}`, origin))}
</section>`;
}

/** What only a person can judge. */
export function reviews(problems: Problem[], origin: string): Markup | undefined {
	if (!problems.length) return undefined;
	return markup`<section aria-labelledby="judge">
<h2 id="judge">For a person to judge</h2>
<p>A machine can’t tell whether these are right. They never make a run fail.</p>
${byRule(problems).map((group, place) => article(group, `judge-${place + 1}`, origin))}
</section>`;
}

/** What the baseline excuses. */
export function excused(problems: Problem[], origin: string): Markup | undefined {
	if (!problems.length) return undefined;
	return markup`<section aria-labelledby="excused">
<h2 id="excused">Excused for now</h2>
<p>The baseline names these, somebody who answers for each, and the day from which it counts again.</p>
${byRule(problems).map((group, place) => article(group, `excused-${place + 1}`, origin))}
</section>`;
}

/** What the baseline still excuses although no page has it. */
export function gone(entries: BaselineEntry[]): Markup | undefined {
	if (!entries.length) return undefined;
	return markup`<section aria-labelledby="gone">
<h2 id="gone">Mended: take these out of the baseline</h2>
<ul class="plain">${entries.map(
		({ rule, element, fingerprint }) => markup`
<li><code dir="ltr">${shorten(element, MOST)}</code><p class="meta">${rule}, ${fingerprint}</p></li>`,
	)}
</ul>
</section>`;
}

function article(group: RuleGroup, id: string, origin: string): Markup {
	const { rule, kind, criteria, help, problems, mend, engines } = group;
	const aside = kind === 'warning' || kind === 'notice' ? `, a ${kind}` : '';
	const links = [
		...criteria.map((number) => webLink(criterion(number)?.link, nameOf(number))),
		...(help ? [webLink(help, 'The rule explained')] : []),
	];
	return markup`<article aria-labelledby="${id}">
<div>
<h3 id="${id}">${headline(group)}</h3>
<p class="meta">${extentOf(group)}. Rule ${rule}${aside}.${engines && ` ${engines}`}</p>
${mend && markup`<p><b>To mend it:</b> ${mend}</p>`}
${links.length > 0 && markup`<ul class="links">${links.map((link) => markup`<li>${link}</li>`)}</ul>`}
</div>
<ol class="things">${problems.map((problem) => thing(problem, group, origin))}</ol>
</article>`;
}

function thing(problem: Problem, group: RuleGroup, origin: string): Markup {
	const { message, mend, engines } = group;
	const { html, places, excuse, standing } = problem;
	const pages = onEachPage(places);
	const rest = pages.slice(PLACES);
	return markup`
<li>${picture(problem)}${message === undefined && markup`<p>${problem.message}</p>`}${
		html && markup`<pre><code dir="ltr">${shorten(html, MOST)}</code></pre>`
	}${mend === undefined && markup`<p><b>To mend it:</b> ${problem.mend}</p>`}${engines === undefined && enginesLine(problem)}${excuse && reasonOf(excuse, standing)}
${placeList(pages.slice(0, PLACES), origin)}${
		rest.length > 0 &&
		markup`<details><summary>${count(rest.length, 'more page')} with it</summary>${placeList(rest, origin)}</details>`
	}</li>`;
}

function enginesLine(problem: Problem): Markup | undefined {
	const engines = enginesOf(problem);
	return engines ? markup`<p class="meta">${engines}</p>` : undefined;
}

function placeList(places: Place[], origin: string): Markup {
	return markup`<ul class="places">${places.map(
		(place) =>
			markup`<li>${pageLink(place, origin)}${place.variants.length > 0 && markup` (${listed(place.variants)})`}${
				place.selector && markup`<br><code dir="ltr">${place.selector}</code>`
			}${place.note && markup`<br>${place.note}`}</li>`,
	)}</ul>`;
}

function reasonOf({ reason, owner, expires_on }: BaselineEntry, standing: Problem['standing']) {
	const until = standing === 'expired' ? 'It was excused until' : 'Excused until';
	return markup`<p class="reason">${until} <time datetime="${expires_on}">${expires_on}</time>: “${reason}” <span>${owner} answers for it.</span></p>`;
}

/** Nothing but a PNG, whatever the run says. */
function picture({ picture: address, html }: Problem): Markup | undefined {
	if (!address || !/^data:image\/png;base64,[A-Za-z0-9+/]+=*$/.test(address)) return undefined;
	return markup`<img src="${address}" alt="${elementName(html)} as it looks on the page">`;
}

function headline({ message, rule }: RuleGroup): string {
	return message ?? rule;
}

/** As many pages as are shown at once, and as many letters of an element. */
const PLACES = 5;
const MOST = 600;
