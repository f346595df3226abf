import type { Config } from '@netlify/functions';
import { z } from 'zod';
import { inLang, paths } from '#domain/paths.ts';
import { postcodeField } from '#domain/postcode.ts';
import { callDatabase } from '#server/database/call.ts';
import { formDoor } from '#server/http/door.ts';

/** Leads to the page of the area that a postcode belongs to. The postcode is in no address and is kept nowhere. */
export default formDoor('find-area', {
	form: z.object({ postcode: postcodeField }),
	async act({ postcode }, { lang }) {
		const { value, refusal } = await callDatabase('find_area', { postcode });
		return refusal ? { ...refusal, field: 'postcode' } : inLang(lang, paths.area(value.area));
	},
});

export const config: Config = {
	path: ['/where-i-live', '/cy/where-i-live'],
	method: ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
};
