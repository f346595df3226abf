import type { Root } from 'mdast';
import smartypants from 'remark-smartypants';

/** Its types ask for a processor to belong to; its work does not. */
const typesetter = smartypants as unknown as (options: object) => (tree: Root) => void;

/** Quotation marks, dashes and dots as a printer sets them; Welsh has the same marks as English. */
export const typeset = typesetter({ dashes: 'oldschool' });
