// A small comfort: how many characters of a long answer are left. It speaks only when fewer than a fifth are.
for (const area of document.querySelectorAll<HTMLTextAreaElement>('textarea[data-most]')) {
	const most = Number(area.dataset.most);
	const line = document.createElement('p');
	line.className = 'hint';
	line.setAttribute('role', 'status');
	area.after(line);
	area.addEventListener('input', () => {
		const left = most - [...area.value].length;
		const text = (left < 0 ? area.dataset.over : area.dataset.left)!;
		line.textContent = left < most / 5 ? text.replace('{}', String(Math.abs(left))) : '';
	});
}
