import { z } from 'zod';
import { emailField } from './mail-address.ts';

/** Whose signatures a person asks for. Messages are keys of `strings(lang).errors`. */
export const ownListForm = z.object({ email: emailField });

/** What a button on the page of one's own signatures does, with which of them. */
export const ownActForm = z.object({
	act: z.enum(['withdraw', 'stop', 'restart']),
	signature: z.coerce.number().int().positive(),
});
