/**
 * An address without the parameters that only tell its owner where a reader came from. Every other character stays: a link
 * may need the rest. An address with a signature stays whole, because the signature is of the whole address.
 */
export function withoutTracking(url: string): string {
	const [, page = '', query = '', hash = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(url)!;
	if (!WEB.test(page) || parametersOf(query).some((each) => SIGNED.test(nameOf(each)))) return url;
	const [, before = '', inHash = ''] = /^(#(?:[^?]*(?=\?)|(?=[\w%-]+=)|.*))(.*)$/s.exec(hash) ?? [];
	return page + cleaned(query) + (before + cleaned(inHash)).replace(/^#$/, '');
}

/** A text in which each web address is without its tracking. */
export function withoutTrackingIn(text: string): string {
	return text.replace(ADDRESS, (found) => {
		const end = closedAt(found);
		return withoutTracking(found.slice(0, end)) + found.slice(end);
	});
}

/** Without the parameters that track; without `?` if none is left. */
function cleaned(query: string): string {
	const mark = query.startsWith('?') ? '?' : '';
	const all = parametersOf(query);
	const kept = all.filter((each) => !TRACKING.test(nameOf(each)));
	if (kept.length === all.length) return query;
	return kept.length > 0 ? mark + kept.join('&').replace(/^amp;/, '') : '';
}

function parametersOf(query: string): string[] {
	return query === '' ? [] : query.replace(/^\?/, '').split('&');
}

/** Text that was copied from the source of a page has `&amp;` between parameters. */
function nameOf(parameter: string): string {
	const name = parameter.replace(/^amp;/, '').split('=', 1)[0]!;
	try {
		return decodeURIComponent(name);
	} catch {
		return name;
	}
}

/** Where an address ends: before a bracket that it did not open, as in Markdown, and before a full stop. */
function closedAt(found: string): number {
	let open = 0;
	for (let at = 0; at < found.length; at++) {
		if (found[at] === '(') open++;
		else if (found[at] === ']' || (found[at] === ')' && --open < 0)) return at;
	}
	return found.replace(/[.,:;!?*_]+$/, '').length;
}

const WEB = /^(?:https?:\/\/|www\.|\/|$)/i;
const ADDRESS = /(?:https?:\/\/|\bwww\.)[^\s<>"]+/gi;
const SIGNED = /^(?:sig|signature|hmac|hdnea|x-(?:amz|goog)-signature)$/i;

/**
 * What is known to be for tracking alone. Google Analytics and its like, then advertisers and social networks, then
 * newsletters, then statistics of publishers. A name that some site uses for something that it needs has no place here.
 */
const TRACKING = new RegExp(
	`^(?:${[
		'utm_[a-z_]+|mtm_[a-z]+|pk_(?:campaign|source|medium|keyword|kwd|content|cid)|piwik_[a-z]+|matomo_[a-z]+|_ga|_gl|_gac|_openstat|hsa_[a-z]+',
		'fbclid|fb_(?:action_ids|action_types|ref|source)|gclid|gclsrc|dclid|gbraid|wbraid|gad_(?:source|campaignid)|srsltid|msclkid|yclid|ysclid|twclid|ttclid|li_fat_id|igshid|igsh|epik|rdt_cid|sccid|irclickid|ef_id|s_kwcid|wickedid',
		'mc_[ce]id|mkt_tok|_hs(?:enc|mi|fp)|__hs(?:tc|sc|fp)|hsctatracking|vero_(?:id|conv)|oly_(?:anon|enc)_id|ml_subscriber(?:_hash)?|ck_subscriber_id|_bta_(?:tid|c)|trk_(?:contact|msg|module|sid)|_kx|sc_(?:src|uid|lid|eh)|dm_(?:i|t)|et_rid|elqtrack(?:id)?',
		'at_(?:medium|campaign|custom\\d|link_(?:id|type|origin)|ptr_name|format|bbc_team)|ns_(?:source|mchannel|campaign|linkname|fee)|xtor|cmpid|ncid|guce_referrer(?:_sig)?|guccounter',
	].join('|')})$`,
	'i',
);
