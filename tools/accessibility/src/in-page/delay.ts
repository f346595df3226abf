/** Seconds until a `meta` refresh with this content, as browsers read it. Undefined for what they take no notice of. */
export function delayOf(content: string): number | undefined {
	const [, whole = '', part] = /^\s*(\d*)(\.[\d.]*)?(?=[;,\s]|$)/.exec(content) ?? [];
	if (whole === '' && part === undefined) return undefined;
	return Number(whole);
}
