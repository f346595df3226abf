import { sayNumber } from '#domain/number.ts';
import { newDetailsLimit, petitionLimits } from '#domain/petition.ts';
import { creating } from '../creating.ts';

/** The errors of a new petition's private pages. */
export const creatingErrors = {
	field: {
		amend_action_missing: 'Write what you want the council to do.',
		amend_action_too_long: `Make what you want shorter: ${petitionLimits.action} characters at most.`,
		amend_background_missing: 'Write why.',
		amend_background_too_long: `Make the “Why” part shorter: ${petitionLimits.background} characters at most.`,
		amend_details_too_long: `Make the details shorter: ${sayNumber(newDetailsLimit)} characters at most.`,
	},
	refusal: {
		support_unknown: {
			title: 'We cannot find this petition',
			text: 'The address may have been cut short, or the petition is no longer here. Nothing was saved.',
		},
		support_over: {
			title: 'Nobody can support this petition here any more',
			text: 'This petition no longer needs supporters, or it has ended. Nothing was saved. If it is open, you can sign it on our site.',
		},
		support_enough: {
			title: 'This petition has enough supporters',
			text: 'Nobody else can support it for now, so nothing was saved. When it opens, you can sign it on our site.',
		},
		confirmation_enough: creating.enough,
		code_enough: creating.enough,
		own_petition_unknown: {
			title: 'We cannot find your petition',
			text: 'Part of the link may be missing, or the petition has ended and we have deleted it. Nothing was changed.',
		},
		withdraw_too_late: {
			title: 'It is too late to withdraw this petition',
			text: 'We have decided on it already. If you want it to go from our site, phone us.',
		},
		amend_too_late: {
			title: 'This petition cannot be changed',
			text: 'You can change a rejected petition once, and only while it is rejected. Nothing was changed now. You can start a new one.',
		},
	},
};
