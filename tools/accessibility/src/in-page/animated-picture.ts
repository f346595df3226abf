import { selectorOf } from './selector.ts';
import { isShown } from './shown.ts';

/** Pictures that may move, unless a button stops them. */
export function movingPictures(): { url: string; selector: string }[] {
	const button = [...document.querySelectorAll('button')].some((each) =>
		/pause|stop|saib|oedi/i.test(each.textContent ?? ''),
	);
	if (button) return [];
	return [...document.images]
		.filter((image) => image.width > 2 && isShown(image))
		.map((image) => ({ url: image.currentSrc, selector: selectorOf(image) }))
		.filter(({ url }) => /\.(gif|webp|apng)([?#]|$)|^data:image\/(gif|webp|apng)/i.test(url));
}
