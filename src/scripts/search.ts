// Optional help: what is found, as soon as somebody pauses while typing. It is the page that the button leads to.
const query = document.querySelector<HTMLInputElement>('#query')!;
const language = document.querySelector('#language')!;
const { connection } = navigator as { connection?: { saveData?: boolean } };
let asked = new AbortController();
let pause: ReturnType<typeof setTimeout> | undefined;

async function look() {
	asked = new AbortController();
	const { signal } = asked;
	const address = `${location.pathname}?${new URLSearchParams({ q: query.value })}`;
	try {
		const answer = await fetch(address, { signal });
		const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
		document.querySelector('#told')!.textContent = page.querySelector('#said')!.textContent;
		document.querySelector('#found')!.replaceWith(page.querySelector('#found')!);
		document.title = page.title;
		// The group of the answer before is not asked for any more.
		language.removeAttribute('name');
		history.replaceState(null, '', address);
	} catch {
		// The line is lost, or somebody types on: the button still works.
	}
}

if (!connection?.saveData)
	query.addEventListener('input', () => {
		asked.abort();
		clearTimeout(pause);
		pause = setTimeout(look, 300);
	});
