import type { Root } from 'mdast';
import smartypants from 'remark-smartypants';

/** The package's types require a processor as `this`; its code does not. */
const typesetter = smartypants as unknown as (options: object) => (tree: Root) => void;

/** Typographic quotation marks, dashes and dots; Welsh has the same marks as English. */
export const typeset = typesetter({ dashes: 'oldschool' });
