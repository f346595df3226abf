import type { Lang } from '../language.ts';

const YEAR = '(?:19|20)\\d\\d';
const EN_DAY = '(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day|Sun|Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat';
const EN_MONTH =
	'January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec';
const CY_DAY = 'Sul|Llun|Lun|Mawrth|Fawrth|Mercher|Fercher|Iau|Gwener|Wener|Sadwrn';
const CY_MONTH =
	'Ionawr|Chwefror|Mawrth|Fawrth|Ebrill|Mai|Fai|Mehefin|Fehefin|Gorffennaf|Orffennaf|Awst|Medi|Fedi|Hydref|Tachwedd|Dachwedd|Rhagfyr|Ragfyr|Ion|Chwef|Ebr|Meh|Gorff|Hyd|Tach|Rhag';

/** A day of the month and a month in words, with the weekday before it and the year after it if they are written. */
export const inWordsPattern: Record<Lang, RegExp> = {
	en: new RegExp(
		`(?<!\\p{L})(?:(?<weekday>${EN_DAY})\\.?,?\\s+(?:the\\s+)?)?(?:(?<!\\d|\\d\\p{P})(?<day>\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?\\s+(?<month>${EN_MONTH})(?:\\.(?=\\s\\d))?(?!\\p{L})(?:,?\\s+(?<year>${YEAR})(?!\\d))?|(?<month2>${EN_MONTH})\\.?\\s+(?<day2>\\d{1,2})(?:(?:st|nd|rd|th)(?!\\p{L})(?:,?\\s+(?<year2>${YEAR})(?!\\d))?|,\\s+(?<year3>${YEAR})(?!\\d)))`,
		'gu',
	),
	cy: new RegExp(
		`(?<!\\p{L})(?:(?<weekday>${CY_DAY}),?\\s+)?(?:(?<!\\d|\\d\\p{P})(?<day>\\d{1,2})(?:af|il|ydd|ed|fed|eg|ain)?(?:\\s+o)?\\s+(?<month>${CY_MONTH})(?:\\.(?=\\s\\d))?(?!\\p{L})(?:,?\\s+(?<year>${YEAR})(?!\\d))?)`,
		'gu',
	),
};

/** `2026-11-28`, `28/11/2026`, `28.11.2026`, `28/11/26`: British order, day first. */
export const inFiguresPattern =
	/(?<![\p{L}\d/.-])(?:(?<y1>(?:19|20)\d\d)-(?<m1>\d\d)-(?<d1>\d\d)|(?<d2>\d{1,2})(?<by>[/.-])(?<m2>\d{1,2})\k<by>(?<y2>(?:19|20)\d\d|(?<=\/)\d\d))(?![\p{L}\d/-]|\.\d)/gu;
