import { run } from '@zootools/email-spell-checker';

/**
 * The address that a person probably meant when the domain looks mistyped (`gmial.com`), else undefined. The form may
 * only ask about it: some people own a domain that looks mistyped.
 */
export function likelySlip(address: string): string | undefined {
	const at = address.lastIndexOf('@');
	const nothingElse = { topLevelDomains: [], secondLevelDomains: [] };
	const meant = run({ email: address.toLowerCase(), domains: mailDomains, ...nothingElse });
	// In a short domain, two wrong letters make a different real domain: bt.com is not qq.com.
	if (!meant || meant.domain.length < 8) return;
	return address.slice(0, at + 1) + meant.domain;
}

/** Mail domains that are usual here. Short ones are listed so that correct addresses at them raise no question. */
const mailDomains = `
	aol.co.uk aol.com blueyonder.co.uk bt.com btinternet.com btopenworld.com fastmail.com gmail.com
	gmx.co.uk gmx.com googlemail.com hey.com hotmail.co.uk hotmail.com icloud.com live.co.uk
	live.com mac.com mail.com me.com msn.com ntlworld.com outlook.com outlook.co.uk plus.net
	plusnet.com posteo.net proton.me protonmail.com rocketmail.com sky.com talktalk.net
	tiscali.co.uk tutanota.com virgin.net virginmedia.com yahoo.co.uk yahoo.com ymail.com zoho.com
`
	.trim()
	.split(/\s+/);
