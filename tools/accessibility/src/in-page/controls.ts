/** Fields that something is written into. */
export const writtenFields =
	'input:not([type=hidden], [type=checkbox], [type=radio], [type=range], [type=color], [type=file], [type=image], [type=submit], [type=button], [type=reset]), textarea';
