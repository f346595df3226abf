/**
 * The language of a passage that an editor marked as another language: a link whose address is `lang:` and a language
 * tag, such as `[Croeso i bawb](lang:cy)`. The CMS's rich text keeps no other mark when it saves.
 */
export function languageOf(url: string): string | undefined {
	return /^lang:([a-z]{2,3}(?:-[a-z0-9]{2,8})*)$/i.exec(url)?.[1];
}
