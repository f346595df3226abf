/** Milliseconds that a processor has worked for this thread. A busy machine does not change them, as it changes a clock. */
export function worked(): number {
	const { user, system } = process.threadCpuUsage();
	return (user + system) / 1000;
}
