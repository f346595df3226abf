import type { Lang } from '../language.ts';

/**
 * Small words that are frequent in one of the two languages and do not exist in the other. Words of both languages
 * (`a`, `am`, `can`, `dim`, `does`, `he`, `i`, `o`, `pan`, `to`) prove nothing, and neither do names.
 */
export const functionWords: Record<Lang, ReadonlySet<string>> = {
	en: words(`
		the of and is are was were for with you your we our this that it its not be been have has had will by from but
		they their them there which who when where what would should could about into only over after before every all
		because if or so than then as she his her him do did please come see free
	`),
	cy: words(`
		y yr yn yng ym mae ac gan eich bod bydd byddwch yw ydy ydych ydyn ddim sydd sy nid wedi neu gyda hefyd ond dros
		drwy rhwng cael gael gall gallwch hyn hwn hynny chi ni nhw roedd oedd fydd byddwn pawb pob eu ein ei fy dyma
		ddydd dydd nos o'r i'r a'r yma yno ar er heb hyd os mwy rydym rydych ewch dewch ffoniwch croeso diolch fawr iawn
		gwybodaeth llawen hapus sut beth pam pryd mewn ym mis bore'r yw'r mae'r sy'n mae'n dy cyn wrth chwi rwy'n rwyf
		gofynnwch ysgrifennwch darllenwch cysylltwch newydd pobl
	`),
};

function words(listed: string): ReadonlySet<string> {
	return new Set(listed.trim().split(/\s+/));
}
