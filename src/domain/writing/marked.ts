/**
 * The language of a passage that an editor marked as being in another: a link whose address is `lang:` and a language
 * tag, such as `[Croeso i bawb](lang:cy)`. It is the one mark that the CMS's rich text keeps when it saves.
 */
export function languageOf(url: string): string | undefined {
	return /^lang:([a-z]{2,3}(?:-[a-z0-9]{2,8})*)$/i.exec(url)?.[1];
}
