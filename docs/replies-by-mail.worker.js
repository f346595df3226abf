/**
 * A Cloudflare Worker that posts mail to the hub: see replies-by-mail.md. It is pasted as it is. Its settings are HUB (the hub's
 * address), REPLY_SECRET (the hub's), and, for a provider that posts mail by HTTP, PROVIDER_KEY.
 */
export default {
	/** Email Routing calls this. What it throws is a passing fault: the sender's mail server tries again. */
	async email(message, env) {
		const answer = await post(await begin(message.raw), env);
		if (isPassing(answer)) throw new Error(`The hub answered ${answer.status}.`);
		if (answer.status >= 400) message.setReject((await answer.json()).errors[0].message);
	},

	/** SendGrid (“POST the raw, full MIME message”) and Mailgun (a route to …/mime) call this, at /<PROVIDER_KEY>/mime. */
	async fetch(request, env) {
		const isProvider = new URL(request.url).pathname === `/${env.PROVIDER_KEY}/mime`;
		if (!env.PROVIDER_KEY || request.method !== 'POST' || !isProvider)
			return new Response(null, { status: 404 });
		const form = await request.formData();
		const mail = form.get('email') ?? form.get('body-mime') ?? '';
		const answer = await post(await begin(new Response(mail).body), env);
		return new Response(null, { status: isPassing(answer) ? 503 : 200 });
	},
};

async function post(mail, env) {
	const time = String(Math.floor(Date.now() / 1000));
	const text = new TextEncoder();
	const signed = new Uint8Array(time.length + 1 + mail.length);
	signed.set(text.encode(`${time}.`));
	signed.set(mail, time.length + 1);
	const hmac = { name: 'HMAC', hash: 'SHA-256' };
	const secret = text.encode(env.REPLY_SECRET);
	const key = await crypto.subtle.importKey('raw', secret, hmac, false, ['sign']);
	const seal = new Uint8Array(await crypto.subtle.sign('HMAC', key, signed));
	const headers = {
		'Content-Type': 'message/rfc822',
		'X-Mail-Time': time,
		'X-Mail-Signature': [...seal].map((byte) => byte.toString(16).padStart(2, '0')).join(''),
	};
	return fetch(`${env.HUB}/mail/received`, { method: 'POST', headers, body: mail });
}

/** The hub is away, or its REPLY_SECRET is another one. */
function isPassing({ status }) {
	return status >= 500 || status === 401;
}

/** The first million bytes. The words come first, and the hub keeps no files. */
async function begin(stream) {
	const mail = new Uint8Array(1_000_000);
	let length = 0;
	for await (const chunk of stream) {
		const part = chunk.subarray(0, mail.length - length);
		mail.set(part, length);
		length += part.length;
		if (length === mail.length) break;
	}
	return mail.slice(0, length);
}
