import type { Git } from './git.ts';

/** The pull requests of a repository. Each head is also `refs/pull/<number>/head`, and stays when its branch is deleted. */
export class Pulls {
	readonly list: Pull[] = [];
	readonly #git: Git;

	constructor(git: Git) {
		this.#git = git;
	}

	async open(pull: Pick<Pull, 'title' | 'body' | 'branch' | 'base' | 'sha'>): Promise<Pull> {
		const number = this.list.length + 1;
		const opened: Pull = { number, state: 'open', labels: [], merged: false, ...pull };
		this.list.push(opened);
		await this.#keep(opened);
		return opened;
	}

	find(number: string | undefined) {
		return this.list.find((pull) => pull.number === Number(number));
	}

	openOn(branch: string) {
		return this.list.find((pull) => pull.state === 'open' && pull.branch === branch);
	}

	async branchMoved(ref: string, sha: string) {
		const pull = this.openOn(ref.slice('refs/heads/'.length));
		if (!pull) return;
		pull.sha = sha;
		await this.#keep(pull);
	}

	branchDeleted(ref: string) {
		const pull = this.openOn(ref.slice('refs/heads/'.length));
		if (pull) pull.state = 'closed';
	}

	async #keep({ number, sha }: Pull) {
		await this.#git.run(['update-ref', `refs/pull/${number}/head`, sha]);
	}
}

export type Pull = {
	number: number;
	state: 'open' | 'closed';
	title: string;
	body: string;
	labels: string[];
	merged: boolean;
	branch: string;
	base: string;
	/** The head of the branch, also after the branch is deleted. */
	sha: string;
};
