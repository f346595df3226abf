/** The kind of a file by its first bytes, not its name: JPEG, PNG, WebP and AVIF are pictures, SVG is a drawing. */
export function fileKind(bytes: Uint8Array): 'picture' | 'drawing' | undefined {
	const head = headOf(bytes);
	if (SVG.test(head) && /<svg/i.test(head)) return 'drawing';
	return formatIn(head) ? 'picture' : undefined;
}

/** The format of a picture by its first bytes. HEIC, which phones of Apple keep, is no picture for us. */
export function pictureFormat(bytes: Uint8Array): PictureFormat | 'heic' | undefined {
	const head = headOf(bytes);
	return HEIC.test(head) ? 'heic' : formatIn(head);
}

/** Netlify's limit for one request, less a third for base64. */
export const mostPictureBytes = 4 * 1024 * 1024;

/** The most pixels of a picture that is decoded, in all. */
export const mostPixels = 50_000_000;

/** A picture with as many pixels on one side is not decoded. */
export const tooLongSide = 20_000;

function headOf(bytes: Uint8Array) {
	return String.fromCharCode(...bytes.subarray(0, 1_000));
}

function formatIn(head: string) {
	const formats = Object.keys(SIGNATURES) as PictureFormat[];
	return formats.find((format) => SIGNATURES[format].test(head));
}

const SVG = /^\s*(?:\xEF\xBB\xBF)?\s*<(?:\?xml|!--|!DOCTYPE svg|svg)/i;
const HEIC = /^[\s\S]{4}ftyp(?:hei[cmsx]|hev[cmsx])/;
const SIGNATURES = {
	jpeg: /^\xff\xd8\xff/,
	png: /^\x89PNG\r\n/,
	webp: /^RIFF[\s\S]{4}WEBP/,
	avif: /^[\s\S]{4}ftyp(?:avif|avis|mif1)/,
};

type PictureFormat = keyof typeof SIGNATURES;
