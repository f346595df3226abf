/** The kind of a file by its first bytes, not its name: JPEG, PNG, WebP and AVIF are pictures, SVG is a drawing. */
export function fileKind(bytes: Uint8Array): 'picture' | 'drawing' | undefined {
	const head = String.fromCharCode(...bytes.subarray(0, 1_000));
	if (SVG.test(head) && /<svg/i.test(head)) return 'drawing';
	return SIGNATURES.some((signature) => signature.test(head)) ? 'picture' : undefined;
}

/** Netlify's limit for one request, less a third for base64. */
export const mostPictureBytes = 4 * 1024 * 1024;

const SVG = /^\s*(?:\xEF\xBB\xBF)?\s*<(?:\?xml|!--|!DOCTYPE svg|svg)/i;
/** JPEG, PNG, WebP, AVIF. */
const SIGNATURES = [
	/^\xff\xd8\xff/,
	/^\x89PNG\r\n/,
	/^RIFF[\s\S]{4}WEBP/,
	/^[\s\S]{4}ftyp(?:avif|avis|mif1)/,
];
