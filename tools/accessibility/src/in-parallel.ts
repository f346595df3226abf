/** Works on all items in their order, so many at once. Ends when all are done; the first to throw ends it. */
export async function inParallel<Item>(
	items: Item[],
	atOnce: number,
	work: (item: Item) => Promise<void>,
): Promise<void> {
	const waiting = items.values();
	const worker = async () => {
		for (const item of waiting) await work(item);
	};
	await Promise.all(Array.from({ length: Math.max(1, atOnce) }, worker));
}
