/**
 * A network as people type it: `192.0.2.0/24`, one address (`192.0.2.7`), or IPv6 (`2001:db8:1::/48`). Answers it in the
 * form that the database keeps, or why it cannot be a place's: a key of `staffStrings(lang).problems`.
 */
export function readNetwork(typed: string): Network {
	const text = typed.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
	const [, address = '', given] = /^([^/]*)(?:\/(\d{1,3}))?$/.exec(text) ?? [];
	const family = address.includes(':') ? v6 : v4;
	const bits = family.bitsOf(address);
	const length = given === undefined ? family.all : Number(given);
	if (!bits || length > family.all) return { problem: 'network_wrong' };
	if (family.isInside(bits)) return { problem: 'network_inside' };
	if (length < family.widest) return { problem: 'network_too_wide' };
	if (bits.slice(length).includes('1')) return { problem: 'network_not_start' };
	return { network: `${family.write(bits)}/${length}` };
}

const v4: Family = {
	all: 32,
	widest: 16,
	bitsOf(address) {
		const parts = /^\d{1,3}(?:\.\d{1,3}){3}$/.test(address) ? address.split('.').map(Number) : [];
		if (parts.length !== 4 || parts.some((part) => part > 255)) return undefined;
		return parts.map((part) => part.toString(2).padStart(8, '0')).join('');
	},
	// RFC 1918, loopback, link-local and shared addresses: the internet never sees them.
	isInside: (bits) =>
		within(bits, ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '127.0.0.0/8'], v4) ||
		within(bits, ['169.254.0.0/16', '100.64.0.0/10'], v4),
	write: (bits) => groups(bits, 8).join('.'),
};

const v6: Family = {
	all: 128,
	widest: 32,
	bitsOf(address) {
		if (!/^[\da-f:]+$/.test(address) || !URL.canParse(`http://[${address}]/`)) return undefined;
		const [before = '', after] = new URL(`http://[${address}]/`).hostname.slice(1, -1).split('::');
		const [head, tail] = [before, after ?? ''].map((half) => half.split(':').filter(Boolean));
		const zeros = after === undefined ? [] : Array(8 - head!.length - tail!.length).fill('0');
		return [...head!, ...zeros, ...tail!]
			.map((group) => Number.parseInt(group, 16).toString(2).padStart(16, '0'))
			.join('');
	},
	isInside: (bits) => within(bits, ['fc00::/7', 'fe80::/10', '::/96'], v6),
	write: (bits) => {
		const full = groups(bits, 16).map((group) => group.toString(16));
		return new URL(`http://[${full.join(':')}]/`).hostname.slice(1, -1);
	},
};

function within(bits: string, networks: string[], family: Family) {
	return networks.some((network) => {
		const [address = '', length] = network.split('/');
		return bits.startsWith(family.bitsOf(address)!.slice(0, Number(length)));
	});
}

function groups(bits: string, size: number) {
	return bits.match(new RegExp(`.{${size}}`, 'g'))!.map((group) => Number.parseInt(group, 2));
}

export type Network =
	| { network: string; problem?: undefined }
	| {
			network?: undefined;
			problem: 'network_wrong' | 'network_inside' | 'network_too_wide' | 'network_not_start';
	  };

type Family = {
	/** How many bits an address has, and the fewest that may name a network. */
	all: number;
	widest: number;
	bitsOf: (address: string) => string | undefined;
	isInside: (bits: string) => boolean;
	write: (bits: string) => string;
};
