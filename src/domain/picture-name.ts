/**
 * The name under which a picture is kept: the name of its file with the first digits of its SHA-256, so that different pictures
 * never get the same name, whoever adds them and when. A name that has such digits gets the right ones: `clock.jpg` and
 * `clock-1f3a9c2e.jpg` are both kept as `clock-<digits of these bytes>.jpg`.
 */
export async function ownName(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
	const [, stem = name, ending = ''] = /^(.*?)(\.\w+)?$/s.exec(name) ?? [];
	const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
	const digits = Array.from(digest.subarray(0, 4), (byte) => byte.toString(16).padStart(2, '0'));
	return `${stem.replace(DIGITS, '')}-${digits.join('')}${ending}`;
}

/** Without a letter it may as well be a day, as in `img-20261128.jpg`. */
const DIGITS = /-(?=\d*[a-f])[0-9a-f]{8}$/;
