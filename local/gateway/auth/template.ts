/**
 * Fills in a mail template as Go's html/template does for Supabase Auth: `{{ .Name }}`, `{{ .Data.lang }}` and `{{ if
 * eq .Data.lang "cy" }}…{{ else }}…{{ end }}`, also nested, with `{{-` and `-}}`. Any other tag throws.
 */
export function fillTemplate(template: string, values: Values): string {
	const parts = template
		.replace(/\s*\{\{-/g, '{{')
		.replace(/-\}\}\s*/g, '}}')
		.split(/\{\{\s*(.*?)\s*\}\}/);
	let filled = '';
	/** For each enclosing `if`, whether its current branch is shown. */
	const shown: boolean[] = [];
	parts.forEach((part, index) => {
		const isAction = index % 2 === 1;
		if (!isAction) {
			if (shown.every(Boolean)) filled += part;
		} else if (part === 'else') shown.push(!shown.pop());
		else if (part === 'end') shown.pop();
		else if (part.startsWith('if ')) shown.push(isTrue(part, values));
		else if (shown.every(Boolean)) filled += escapeHtml(lookUp(part, values));
	});
	return filled;
}

function isTrue(action: string, values: Values) {
	const [, name, text] = /^if eq (\.[\w.]+) "([^"]*)"$/.exec(action) ?? [];
	if (!name) throw new Error(`The stand-in can't read {{ ${action} }}.`);
	return lookUp(name, values) === text;
}

function lookUp(name: string, values: Values) {
	if (!/^(?:\.\w+)+$/.test(name)) throw new Error(`The stand-in can't read {{ ${name} }}.`);
	let value: unknown = values;
	for (const key of name.slice(1).split('.')) value = (value as Values | undefined)?.[key];
	return String(value ?? '');
}

function escapeHtml(text: string) {
	return text.replace(/[&<>"'+]/g, (character) => `&#${character.charCodeAt(0)};`);
}

type Values = Record<string, unknown>;
