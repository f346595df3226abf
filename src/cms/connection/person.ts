import { langs, type Lang } from '#domain/language.ts';
import { files, paths } from '#domain/paths.ts';
import { strings } from '#strings/index.ts';
import type { CmsFacts } from '../facts/cms-facts.ts';
import type { Decap } from '../decap.ts';
import { Expected } from '../expected.ts';

/** The person who edits. Without a sign-in, the browser goes to the staff door and the promise never resolves. */
export async function whoEdits({ backend, lang }: CmsFacts): Promise<Person> {
	if (backend.proxy_url !== files.cms) return { name: '', lang };
	const response = await fetch(files.cms);
	const { notices } = strings(lang).cms;
	if (response.status === 401) {
		location.replace(`${paths.staff}?next=${paths.admin}`);
		return await new Promise<never>(() => {});
	}
	if (response.status === 403) throw new Expected(notices.noEditor);
	if (!response.ok) throw new Expected(notices.broken(response.status));
	const { name, lang: own } = (await response.json()) as { name: string; lang: string };
	return { name, lang: langs.find((each) => each === own) ?? lang };
}

/** Signs the person in to Decap. The proxy needs no password, and signing out leads to the staff door. */
export function letIn(decap: Decap, { name }: Person, backend: string) {
	localStorage.setItem('decap-cms-user', JSON.stringify({ backendName: backend, name }));
	const proxy = decap.getBackend(backend);
	const { init } = proxy;
	const user = async () => ({ name, login: name });
	proxy.init = (...options) =>
		Object.assign(init(...options), {
			authenticate: user,
			restoreUser: user,
			logout: () => location.assign(paths.staff),
		});
}

export type Person = { name: string; lang: Lang };
