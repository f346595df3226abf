import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Lang, langs } from '#domain/language.ts';
import { files, inLang } from '#domain/paths.ts';
import { strings } from '#strings/index.ts';

/** A small site whose pages have the parts that functions fill in, as the real pages do. tests/site checks the real ones. */
export async function writePages(folder: string) {
	const pages = {
		'petitions/keep-the-bus/sign': form('name email postcode wants_updates') + question,
		'petitions/keep-the-bus/check-email': sentTo + form('code again'),
		'petitions/keep-the-bus/check-email/again': sentTo + form('code again'),
		'petitions/keep-the-bus/signed': signed,
		'petitions/start': form('action draft'),
		'petitions/start/similar': `${similar}${form('draft')}`,
		'petitions/start/why': form('background draft'),
		'petitions/start/more': form('details draft'),
		'petitions/start/you': forgotten + form('name email postcode wants_updates draft') + question,
		'petitions/start/check': check + form('draft'),
		feedback: advice + form('topic message location name email phone seen'),
		'feedback/similar': similarFeedback,
		'feedback/sent': `<p id="reference"></p><p id="promise"></p><div id="key-part" hidden><b id="key"></b></div>${advice}${photo}
			<p id="mailed" hidden>We sent an email</p><p id="no-email" hidden>You left no email address</p>
			<a href="/cy/feedback/sent/">Cymraeg</a>`,
		'feedback/answers': `<ul id="topics"></ul><ul id="areas"><li><a data-area="market" href="/">Market Ward</a></li><li><a data-area="riverside" href="/">Riverside Ward</a></li></ul>
			<nav id="more-answers" hidden><p id="newer-part" hidden><a id="newer" href="/">Newer</a></p><p id="older-part" hidden><a id="older" href="/">Older</a></p></nav><p id="none" hidden></p><ul id="answers"></ul>
			<div id="figures-part" hidden><figure id="chart-part" hidden><svg id="chart"></svg></figure><p id="no-chart" hidden>none</p><table><tbody id="figures"></tbody></table></div>`,
		'feedback/follow': form('reference key'),
		'feedback/follow/page': followed + form('message') + photo,
		'feedback/photo/page': form('photo'),
		confirm: '<h1>help</h1>',
		'confirm/ready': `<h1>ready</h1>${petition}<form method="post"><button>Yes</button></form>`,
		'confirm/counted': `<h1>counted</h1>${petition}`,
		'confirm/late': `<h1>late</h1>${petition}`,
		'confirm/full': `<h1>full</h1>${petition}`,
		'confirm/address': '<h1>address</h1><form method="post"><button>Yes</button></form>',
		'confirm/start': `<h1>start</h1>${petition}<form method="post"><button>Yes</button></form>`,
		'confirm/enough': `<h1>enough</h1>${petition}`,
		'petitions/start/check-email': sentTo + form('code again'),
		'petitions/start/check-email/again': sentTo + form('code again'),
		support: '<h1>no such support</h1>',
		'support/form': `${support}<section id="support">${form('name email postcode wants_updates')}${question}</section>`,
		'support/ended': '<h1>ended</h1>',
		'support/check-email': sentTo + form('code again'),
		'support/check-email/again': sentTo + form('code again'),
		'my-petition': '<h1>no such petition</h1>',
		'my-petition/page': own + form('action background details'),
		'confirm/withdrawn': `<h1>withdrawn</h1>${petition}`,
		'my-signatures': form('email'),
		'my-signatures/sent': `<h1>sent</h1>${sentTo}`,
		'my-signatures/list': `<h1>list</h1><ul id="signatures"></ul><p id="none" hidden>none</p>
			<p id="done-withdraw" hidden>withdrawn</p><p id="done-stop" hidden>stopped</p><p id="done-restart" hidden>restarted</p>`,
		'my-signatures/withdraw': `<h1>withdraw</h1>${petition}<form method="post" id="form">
			<input type="hidden" name="act" value="withdraw"><input type="hidden" id="signature" name="signature"></form><a id="back"></a>`,
		'stop-updates': '<h1>stop</h1><form method="post"><button>Stop</button></form>',
		'stop-updates/stopped': '<h1>stopped</h1>',
		useful: useful + form('line'),
		'where-i-live': form('postcode'),
		search: `<input id="query"><p id="said" hidden></p><p id="cut" hidden></p><section id="nothing" hidden></section>
			<section id="found-services" hidden><h2>Services <span id="count-services"></span></h2><ul id="list-services"></ul>
			<p id="more-services" hidden><a id="all-services" href="/search/">All</a></p></section>`,
		error: '<h1 id="error-title"></h1><p id="error-text"></p>',
	};
	for (const [path, body] of Object.entries(pages))
		for (const lang of langs) {
			const file = join(folder, lang === 'cy' ? 'cy' : '', path, 'index.html');
			await mkdir(dirname(file), { recursive: true });
			await writeFile(file, page(lang, path, body));
		}
	await writeFile(join(folder, files.sitemap), sitemap());
}

/** The pages that everybody can find. */
function sitemap() {
	const found = langs.flatMap((lang) =>
		['/', '/news/market-day/'].map((path) => inLang(lang, path)),
	);
	return found.map((path) => `<url><loc>https://hub.example.org${path}</loc></url>`).join('\n');
}

function page(lang: Lang, path: string, body: string) {
	// As in the real page, whose words are for what nobody foresaw.
	const title =
		path === 'error' ? `${strings(lang).errors.page[500].title} – Thornbeck Moothall` : path;
	return `<!doctype html><html lang="${lang}"><head><title>${title}</title><style>p { margin: 0 }</style></head>
		<body><a hreflang="cy" href="/cy/${path}/">Cymraeg</a><main>${body}</main></body></html>`;
}

function form(names: string) {
	return `<div id="error-summary" hidden tabindex="-1"><h2></h2><ul></ul></div>
		<div id="way-forward" hidden>Phone us</div>
		<form id="start" method="post">${names.split(' ').map(field).join('')}</form>`;
}

function field(name: string) {
	const error = `<p id="${name}-error" hidden></p>`;
	if (name === 'topic')
		return `<fieldset id="topic">${error}<input type="radio" id="topic-market" name="topic" value="market">
			<input type="radio" id="topic-other" name="topic" value="something-else"></fieldset>`;
	if (/^(?:message|action|background|details)$/.test(name))
		return `${error}<textarea id="${name}" name="${name}"></textarea><p id="${name}-left"></p>`;
	if (name === 'draft') return '<input type="hidden" id="draft" name="draft" value="">';
	if (name === 'again') return '<input type="hidden" name="again" value="">';
	const type = name === 'wants_updates' ? 'type="checkbox" value="yes"' : 'type="text"';
	return `${error}<input ${type} id="${name}" name="${name}">`;
}

const sentTo = '<p id="sent-to" hidden>It goes to <b id="sent-address"></b></p>';
const signed = `<p id="count" hidden></p><section id="next-part" hidden><p id="next" data-progress='${JSON.stringify(
	{
		steps: { response: 2, debate: 4 },
		words: strings('en').record.progress,
	},
)}'></p></section>`;
const petition = '<p id="petition-action"></p><a id="petition-link" href="/petitions/">Read it</a>';
const support = ['action', 'background', 'details', 'by']
	.map((part) => `<p id="petition-${part}"></p>`)
	.concat('<p id="checking" hidden>checking</p><p id="enough" hidden>enough</p>')
	.join('');
const parts = 'collecting moderation published rejected amend final taken-off ended withdrawing';
const own = `<h1 id="petition-action"></h1><p id="support-needed"></p><a id="support-address"></a>
	<a id="petition-link"></a><p id="own-signature" hidden><a id="own-signature-link"></a></p><p id="reason"></p><p id="reason-details"></p>
	${parts
		.split(' ')
		.map((part) => `<div id="${part}" hidden></div>`)
		.join('')}`;
const forgotten = '<p id="forgotten" hidden></p><input type="hidden" id="unlike">';
const advice = '<div id="advice" hidden><p id="advice-self-harm" hidden></p></div>';
const followed = `${advice}<p id="state"></p><p id="promise"></p><p id="own-message"></p><dl id="facts"></dl><div id="messages"></div>
	${'merged nothing better is-better is-worse write until reply reopen over'
		.split(' ')
		.map((part) => `<div id="${part}" hidden></div>`)
		.join('')}`;
const photo =
	'<div id="photo-part" hidden><p id="photo-kept" hidden></p><form method="post" id="photo-form"></form></div>';
const question = `<div id="email-question" tabindex="-1" hidden><p id="email-question-text"></p>
	<button id="use_email" name="use_email" value=""></button></div>
	<input type="hidden" id="email_asked" name="email_asked" value="">`;
const useful = `<h1 id="title">Was it useful?</h1><p id="about"></p><form id="ask" method="post" hidden></form>
	<p id="said" hidden></p><p id="back-part" hidden><a id="back" href="/">Back</a></p><a id="message" href="/feedback/">Ask</a><div id="write" hidden></div>`;
const similar = `<p id="begin">Begin</p><p id="your-action"></p><p id="similar-found"></p>
	<ul id="similar-list"></ul>`;
const similarFeedback = `<p id="begin"></p><p id="unsent" hidden></p><p id="away" hidden></p>
	<div id="answers-part" hidden><ul id="answers"></ul></div><div id="pages-part" hidden><ul id="pages"></ul></div>
	<a href="/cy/feedback/similar/">Cymraeg</a><form id="send" method="post" hidden>${'topic message location name email phone kind may_publish page seen'
		.split(' ')
		.map((name) => `<input type="hidden" name="${name}" value="">`)
		.join('')}</form>`;
const check = `<h2 id="petition-action"></h2><p id="petition-background"></p><p id="petition-details"></p>
	<p id="petition-by"></p><p id="advice" hidden></p><p id="answer-name"></p><p id="answer-email"></p>
	<ul id="advice-action" hidden></ul><ul id="advice-background" hidden></ul>`;
