import type { Context } from '@netlify/functions';
import { createApp } from 'astro/app/entrypoint';

const app = createApp();

/** The function of the staff door, as Netlify calls it. `tools/build/staff-function.ts` makes its folder. */
export default async function answer(request: Request, context: Context): Promise<Response> {
	return await app.render(request, {
		locals: { netlify: { context } } as App.Locals,
		clientAddress: context.ip,
		addCookieHeader: true,
	});
}
