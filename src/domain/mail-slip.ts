import { run } from '@zootools/email-spell-checker';

/**
 * The address a person probably meant when its domain looks like a slip of the finger (`gmial.com`), else undefined.
 * Only ever a question to ask: people own domains that look like slips.
 */
export function likelySlip(address: string): string | undefined {
	const at = address.lastIndexOf('@');
	const nothingElse = { topLevelDomains: [], secondLevelDomains: [] };
	const meant = run({ email: address.toLowerCase(), domains: mailDomains, ...nothingElse });
	// Two slips in a short domain are another domain: bt.com is not qq.com.
	if (!meant || meant.domain.length < 8) return;
	return address.slice(0, at + 1) + meant.domain;
}

/** Where people here have their mail. The short ones are listed so that nobody who writes them right is asked. */
const mailDomains = `
	aol.co.uk aol.com blueyonder.co.uk bt.com btinternet.com btopenworld.com fastmail.com gmail.com
	gmx.co.uk gmx.com googlemail.com hey.com hotmail.co.uk hotmail.com icloud.com live.co.uk
	live.com mac.com mail.com me.com msn.com ntlworld.com outlook.com outlook.co.uk plus.net
	plusnet.com posteo.net proton.me protonmail.com rocketmail.com sky.com talktalk.net
	tiscali.co.uk tutanota.com virgin.net virginmedia.com yahoo.co.uk yahoo.com ymail.com zoho.com
`
	.trim()
	.split(/\s+/);
