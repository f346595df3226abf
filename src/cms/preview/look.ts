import type { Lang } from '#domain/language.ts';

/** How the preview is shown. */
export type Look = { lang: Lang; shape: Shape; scheme: 'light' | 'dark' };
type Shape = 'phone' | 'wide' | 'paper';

/** In CSS pixels; paper is a sheet of A4. */
export const widths: Record<Shape, number> = { phone: 360, wide: 1100, paper: 794 };
