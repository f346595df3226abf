import type { Context } from '@netlify/functions';
import { createApp } from 'astro/app/entrypoint';
import { switchedForm } from '#server/staff/other-language.ts';

const app = createApp();

/** The function of the staff door, as Netlify calls it. `tools/build/staff-function.ts` makes its folder. */
export default async function answer(request: Request, context: Context): Promise<Response> {
	const { opened = request, typed } = (await switchedForm(request)) ?? {};
	return await app.render(opened, {
		locals: { netlify: { context }, typed } as App.Locals,
		clientAddress: context.ip,
		addCookieHeader: true,
	});
}
