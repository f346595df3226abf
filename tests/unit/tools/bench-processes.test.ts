import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { withNeighbours } from '#tools/bench/neighbours.ts';
import { watchTree } from '#tools/bench/process-tree.ts';

/** Works for so many seconds of a processor, however long that takes, then stays a moment so that it can be looked at. */
const working = (seconds: number) =>
	`while (process.cpuUsage().user < ${seconds * 1e6}); setTimeout(() => {}, 500)`;

test.runIf(process.platform === 'linux')(
	'the work of a program counts what it starts, and what that starts',
	async () => {
		const inner = `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(working(0.4))}], { stdio: 'ignore' })`;
		const child = spawn(process.execPath, ['-e', inner], { stdio: 'ignore' });
		const tree = watchTree(child.pid!);
		await once(child, 'exit');
		const seconds = tree.stop();
		expect(seconds).toBeGreaterThan(0.35);
		expect(seconds).toBeLessThan(3);
	},
);

test.runIf(process.platform === 'linux')(
	'neighbours keep a processor busy each, and are gone afterwards',
	async () => {
		const mine = () =>
			execFileSync('ps', ['-o', 'args=', '--ppid', String(process.pid)], { encoding: 'utf8' })
				.split('\n')
				.filter((line) => line.includes('for (;;);')).length;
		expect(await withNeighbours(2, async () => mine())).toBe(2);
		await expect.poll(mine).toBe(0);
	},
);
