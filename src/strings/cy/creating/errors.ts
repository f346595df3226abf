import { sayNumber } from '#domain/number.ts';
import { newDetailsLimit, petitionLimits } from '#domain/petition.ts';
import type { creatingErrors as english } from '../../en/creating/errors.ts';
import { creating } from '../creating.ts';

export const creatingErrors: typeof english = {
	field: {
		amend_action_missing: 'Ysgrifennwch beth rydych am i’r cyngor ei wneud.',
		amend_action_too_long: `Gwnewch yr hyn rydych yn gofyn amdano yn fyrrach: ${petitionLimits.action} o nodau ar y mwyaf.`,
		amend_background_missing: 'Ysgrifennwch pam.',
		amend_background_too_long: `Gwnewch y rhan “Pam” yn fyrrach: ${petitionLimits.background} o nodau ar y mwyaf.`,
		amend_details_too_long: `Gwnewch y manylion yn fyrrach: ${sayNumber(newDetailsLimit)} o nodau ar y mwyaf.`,
	},
	refusal: {
		support_unknown: {
			title: 'Ni allwn ddod o hyd i’r ddeiseb hon',
			text: 'Efallai i’r cyfeiriad gael ei dorri, neu nad yw’r ddeiseb yma mwyach. Ni chafodd dim ei gadw.',
		},
		support_over: {
			title: 'Ni all neb gefnogi’r ddeiseb hon yma mwyach',
			text: 'Nid oes angen cefnogwyr ar y ddeiseb hon mwyach, neu mae wedi dod i ben. Ni chafodd dim ei gadw. Os yw ar agor, gallwch ei llofnodi ar ein gwefan.',
		},
		support_enough: {
			title: 'Mae gan y ddeiseb hon ddigon o gefnogwyr',
			text: 'Ni all neb arall ei chefnogi am y tro, felly ni chafodd dim ei gadw. Pan fydd yn agor, gallwch ei llofnodi ar ein gwefan.',
		},
		confirmation_enough: creating.enough,
		code_enough: creating.enough,
		own_petition_unknown: {
			title: 'Ni allwn ddod o hyd i’ch deiseb',
			text: 'Efallai fod rhan o’r ddolen ar goll, neu fod y ddeiseb wedi dod i ben a ninnau wedi ei dileu. Ni newidiwyd dim.',
		},
		withdraw_too_late: {
			title: 'Mae’n rhy hwyr i dynnu’r ddeiseb hon yn ôl',
			text: 'Rydym eisoes wedi penderfynu arni. Os ydych am iddi fynd oddi ar ein gwefan, ffoniwch ni.',
		},
		amend_too_late: {
			title: 'Ni ellir newid y ddeiseb hon',
			text: 'Gallwch newid deiseb a wrthodwyd unwaith, a dim ond tra bydd wedi’i gwrthod. Ni newidiwyd dim nawr. Gallwch ddechrau deiseb arall.',
		},
	},
};
