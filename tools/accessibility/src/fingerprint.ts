import { createHash } from 'node:crypto';
import type { Kind } from './finding.ts';

/**
 * What is wrong (a fault, or a rule that tells a fault of its own) and what the element is, as 16 hexadecimal digits. What is left to a person on one page may be an error on
 * another: those are two things.
 */
export function fingerprintOf(
	{ rule, kind }: { rule: string; kind: Kind },
	identity: string[],
): string {
	return createHash('sha256')
		.update(JSON.stringify([rule, ...identity, ...(kind === 'review' ? [kind] : [])]))
		.digest('hex')
		.slice(0, 16);
}

/** Of a tag in the source without a living element: without its classes and styles. */
export function identityOfTag(tag: string): string[] {
	return [tag.replace(/\s(class|style|id|data-[\w-]+)=("[^"]*"|'[^']*'|[^\s>]*)/g, '')];
}
