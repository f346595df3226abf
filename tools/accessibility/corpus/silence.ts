/** So many seconds of nothing, as a sound file. */
export function silence(seconds: number): string {
	const rate = 3000;
	const samples = Buffer.alloc(rate * seconds, 128);
	const head = Buffer.alloc(44);
	head.write('RIFF', 0);
	head.writeUInt32LE(36 + samples.length, 4);
	head.write('WAVEfmt ', 8);
	head.writeUInt32LE(16, 16);
	head.writeUInt16LE(1, 20);
	head.writeUInt16LE(1, 22);
	head.writeUInt32LE(rate, 24);
	head.writeUInt32LE(rate, 28);
	head.writeUInt16LE(1, 32);
	head.writeUInt16LE(8, 34);
	head.write('data', 36);
	head.writeUInt32LE(samples.length, 40);
	return `data:audio/wav;base64,${Buffer.concat([head, samples]).toString('base64')}`;
}
