import { active } from './flat-tree.ts';
import { focusSuspect } from './walk-verdict.ts';

/** Gives the focus to a suspect of the walk; where it is, with some room around. */
export function showFocused(at: number): Clip | undefined {
	const element = focusSuspect(at);
	if (!element) return undefined;
	const box = element.getBoundingClientRect();
	const room = 40;
	const left = Math.max(0, box.left - room);
	const top = Math.max(0, box.top - room);
	const width = Math.min(innerWidth, box.right + room) - left;
	const height = Math.min(innerHeight, box.bottom + room) - top;
	if (width < 1 || height < 1) return undefined;
	return { x: left + scrollX, y: top + scrollY, width, height };
}

/** Whether more than a few pixels are of another colour, as far as an eye can tell. */
export async function looksDiffer(one: string, other: string): Promise<boolean> {
	const pixels = async (data: string) => {
		const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
		const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
		const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
		canvas?.drawImage(image, 0, 0);
		return canvas?.getImageData(0, 0, image.width, image.height).data ?? [];
	};
	const [a, b] = await Promise.all([pixels(one), pixels(other)]);
	if (a.length !== b.length) return true;
	let count = 0;
	for (let at = 0; at < a.length; at += 4) {
		const distance = [0, 1, 2].reduce(
			(sum, each) => sum + Math.abs((a[at + each] ?? 0) - (b[at + each] ?? 0)),
			0,
		);
		if (distance > 24) count += 1;
	}
	return count > 8;
}

export function blurActive(): void {
	(active() as HTMLElement | null)?.blur();
}

export type Clip = { x: number; y: number; width: number; height: number };
