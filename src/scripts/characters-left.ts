import { writtenLength } from '#domain/text.ts';

// Optional help: the number of characters left in a long answer. It is shown when less than a fifth is left.
for (const area of document.querySelectorAll<HTMLTextAreaElement>('textarea[data-most]')) {
	const most = Number(area.dataset.most);
	const line = document.createElement('p');
	line.className = 'hint';
	line.setAttribute('role', 'status');
	area.after(line);
	area.addEventListener('input', () => {
		const left = most - writtenLength(area.value);
		const text = (left < 0 ? area.dataset.over : area.dataset.left)!;
		line.textContent = left < most / 5 ? text.replace('{}', String(Math.abs(left))) : '';
	});
}
