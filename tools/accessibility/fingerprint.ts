import { createHash } from 'node:crypto';

/** Rule and what the element is, as 16 hexadecimal digits. */
export function fingerprintOf(rule: string, identity: string[]): string {
	return createHash('sha256')
		.update(JSON.stringify([rule, ...identity]))
		.digest('hex')
		.slice(0, 16);
}

/** Of a tag in the source without a living element: without its classes and styles. */
export function identityOfTag(tag: string): string[] {
	return [tag.replace(/\s(class|style|id|data-[\w-]+)=("[^"]*"|'[^']*'|[^\s>]*)/g, '')];
}
