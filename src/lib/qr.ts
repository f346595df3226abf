import QRCode from 'qrcode';

/** A QR code as one SVG path, with its side in modules. Level L, since paper on a noticeboard is easily read. */
export function qrPath(text: string): { path: string; side: number } {
	const { modules } = QRCode.create(text, { errorCorrectionLevel: 'L' });
	let path = '';
	for (let y = 0; y < modules.size; y++) {
		for (let x = 0; x < modules.size; x++) {
			if (!modules.get(y, x)) continue;
			const start = x;
			while (x + 1 < modules.size && modules.get(y, x + 1)) x++;
			path += `M${start} ${y}h${x - start + 1}v1H${start}z`;
		}
	}
	return { path, side: modules.size };
}
