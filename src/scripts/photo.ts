import { longestPhotoSide } from '#domain/photo.ts';
import { mostPictureBytes } from '#domain/picture-file.ts';

// Optional help: a photo is made smaller before it is sent, so that a large one gets through, and fast on a slow line.
const field = document.querySelector<HTMLInputElement>('#photo')!;
const form = field.form!;
let isBusy = false;
document.querySelector('#photo-hint')!.textContent = field.dataset.hint!;

form.addEventListener('submit', async (event) => {
	const file = field.files?.[0];
	if (!file || file.size < 3e5) return;
	event.preventDefault();
	if (isBusy) return;
	isBusy = true;
	// What this browser cannot read goes as it is: the answer says what is wrong with it.
	await replace(file).catch(() => {});
	isBusy = false;
	if (field.files![0]!.size <= mostPictureBytes) return form.submit();
	const error = document.querySelector<HTMLElement>('#photo-error')!;
	error.textContent = field.dataset.large!;
	error.hidden = false;
	field.setAttribute('aria-invalid', 'true');
	field.focus();
});

async function replace(file: File) {
	const picture = await createImageBitmap(file);
	const scale = Math.min(1, longestPhotoSide / Math.max(picture.width, picture.height));
	const canvas = document.createElement('canvas');
	canvas.width = picture.width * scale;
	canvas.height = picture.height * scale;
	const pen = canvas.getContext('2d')!;
	pen.fillStyle = '#fff';
	pen.fillRect(0, 0, canvas.width, canvas.height);
	pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
	const blob = await new Promise<Blob>((resolve) =>
		canvas.toBlob((made) => resolve(made ?? file), 'image/jpeg', 0.85),
	);
	if (blob.size >= file.size) return;
	const files = new DataTransfer();
	files.items.add(new File([blob], 'photo.jpg', { type: blob.type }));
	field.files = files.files;
}
