import { escapeHtml } from '#domain/html.ts';
import type { Mail } from './store.ts';

/** All mails, the newest first. */
export function mailboxPage(mails: Mail[]) {
	const rows = mails.map(
		(mail) => `<li>
			<a href="/${escapeHtml(mail.id)}">${escapeHtml(mail.subject || 'No subject')}</a>
			<p>To ${escapeHtml(mail.to.join(', '))}, ${when(mail)}</p>
		</li>`,
	);
	return page(
		'Mailbox',
		`<h1>Mailbox</h1>
		<p>Every mail that this hub sends ends here; none leaves this machine. <a href="/">Look again</a></p>
		${rows.length ? `<ol>${rows.join('')}</ol>` : '<p>No mail yet.</p>'}`,
	);
}

/** One mail as text, with its code in large type, and as HTML; with a form to reply, and what the hub said to a reply. */
export function mailPage(mail: Mail, { canReply = false, said }: Reply = {}) {
	const code = mail.code ? `<p>Code: <strong class="code">${mail.code}</strong></p>` : '';
	const html = mail.html
		? `<h2>As HTML</h2><iframe title="The mail as HTML" sandbox="allow-popups allow-popups-to-escape-sandbox" srcdoc="${escapeHtml(`<base target="_blank">${mail.html}`)}"></iframe>`
		: '';
	return page(
		mail.subject,
		`<p><a href="/">All mails</a></p>
		<h1>${escapeHtml(mail.subject)}</h1>
		<p>From ${escapeHtml(mail.from)}<br>To ${escapeHtml(mail.to.join(', '))}<br>${when(mail)}</p>
		${code}
		<h2>As text</h2>
		<pre>${linked(mail.text)}</pre>
		${said === undefined ? '' : `<p role="status" id="said">The hub said: <strong>${escapeHtml(said)}</strong></p>`}
		${canReply ? REPLY : ''}
		${html}`,
	);
}

const REPLY = `<form method="post">
			<h2><label for="words">Reply to this email</label></h2>
			<textarea id="words" name="words" rows="6" required></textarea>
			<button type="submit">Send the reply</button>
		</form>`;

export function missingPage() {
	return page('No such mail', '<h1>No such mail</h1><p><a href="/">All mails</a></p>');
}

function page(title: string, body: string) {
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} – local mailbox</title>
<style>${STYLE}</style>
</head>
<body><main>${body}</main></body>
</html>`;
}

const STYLE = `
:root { color-scheme: light dark; font: 1.125rem/1.5 system-ui, sans-serif; }
body { margin: 0; }
main { max-width: 45rem; margin: 0 auto; padding: 1.5rem 1rem; }
ol { list-style: none; padding: 0; }
li { border-top: 1px solid; padding: 0.75rem 0; }
li p { margin: 0.25rem 0 0; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; border: 1px solid; padding: 1rem; }
iframe { width: 100%; height: 30rem; border: 1px solid; background: Canvas; }
textarea { box-sizing: border-box; width: 100%; font: inherit; }
button { font: inherit; margin-top: 0.5rem; }
.code { font-size: 2.5rem; letter-spacing: 0.15em; }`;

function when({ receivedAt }: Mail) {
	return `<time datetime="${receivedAt}">${receivedAt.slice(0, 10)} at ${receivedAt.slice(11, 19)} UTC</time>`;
}

function linked(text: string) {
	return text
		.split(/(https?:\/\/[^\s<>"]+)/)
		.map((part, place) =>
			place % 2 ? `<a href="${escapeHtml(part)}">${escapeHtml(part)}</a>` : escapeHtml(part),
		)
		.join('');
}

type Reply = { canReply?: boolean; said?: string };
