/**
 * Does the work for each of these, for eight of them at a time: the git host refuses those who ask for too much at once. When it
 * fails for one, it is begun for no further one.
 */
export async function inParallel<Item, Made>(
	items: Item[],
	work: (item: Item) => Promise<Made>,
): Promise<Made[]> {
	const made: Made[] = [];
	const rest = items.entries();
	const take = async () => {
		for (const [place, item] of rest) made[place] = await work(item);
	};
	try {
		await Promise.all(Array.from({ length: AT_ONCE }, take));
	} finally {
		// Takes what is left.
		Array.from(rest);
	}
	return made;
}

const AT_ONCE = 8;
