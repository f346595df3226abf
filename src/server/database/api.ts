import { audit } from './audit.ts';
import { creating } from './creating.ts';
import type { Passed, Role } from './declare.ts';
import { desk } from './desk.ts';
import { feedback } from './feedback.ts';
import { feedbackDesk } from './feedback-desk.ts';
import { held } from './held.ts';
import { helping } from './helping.ts';
import { mail } from './mail.ts';
import { own } from './own.ts';
import { petitions } from './petitions.ts';
import { publicRecord } from './public-record.ts';
import { rules } from './rules.ts';
import { sheets } from './sheets.ts';
import { signatures } from './signatures.ts';
import { settings } from './settings.ts';
import { signing } from './signing.ts';
import { staff } from './staff.ts';
import { sweeps } from './sweeps.ts';
import { upkeep } from './upkeep.ts';
import { updates } from './updates.ts';

/** Every SQL function that the hub can call. */
export const api = {
	...audit,
	...creating,
	...desk,
	...feedback,
	...feedbackDesk,
	...held,
	...helping,
	...mail,
	...own,
	...petitions,
	...publicRecord,
	...rules,
	...sheets,
	...signatures,
	...settings,
	...signing,
	...staff,
	...sweeps,
	...upkeep,
	...updates,
};

/** The functions that a role may call. */
export type Name<By extends Role = Role> = {
	[Each in keyof Api]: Api[Each]['role'] extends By ? Each : never;
}[keyof Api];

/** The functions that never refuse: no person waits for their answer. */
export type Job = {
	[Each in Name<'service_role'>]: keyof Api[Each]['reasons'] extends never ? Each : never;
}[Name<'service_role'>];

export type Args<Each extends Name> = Passed<Api[Each]['args']>;
export type Result<Each extends Name> = Api[Each]['result'];

/** Why a function refuses; of several functions, all their reasons. */
export type Reason<Each extends Name> = Each extends Name
	? keyof Api[Each]['reasons'] & string
	: never;

/** The reasons of the functions of a role that come with one of these statuses. */
export type ReasonWith<By extends Role, Status extends number> = {
	[Each in Name<By>]: Those<Api[Each]['reasons'], Status>;
}[Name<By>];

type Those<Reasons, Status> = {
	[Each in keyof Reasons]: Reasons[Each] extends Status ? Each : never;
}[keyof Reasons];

type Api = typeof api;
