import { readCatalog, readFolder } from 'moothall-a11y/statement';
import { expect, test } from 'vitest';

test('what stands in docs/accessibility can be read', async () => {
	const { product, records } = await readFolder('docs/accessibility', await readCatalog());
	expect(product.parts.map(({ id }) => id)).toContain('editor');
	expect(records.length).toBeGreaterThan(0);
});
