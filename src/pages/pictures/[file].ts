import type { APIRoute } from 'astro';
import { everyVariant, type Variant } from '#lib/pictures.ts';

export async function getStaticPaths() {
	return (await everyVariant()).map((variant) => ({
		params: { file: variant.file },
		props: variant,
	}));
}

export const GET: APIRoute<Variant> = ({ props }) => new Response(new Uint8Array(props.bytes));
