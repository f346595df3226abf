import type { Sight } from '../probe.ts';
import { hasBrake, SILENCE } from './brake.ts';
import { sightOf } from './sight.ts';

/** What plays a sound by itself for more than three seconds, and cannot be stopped. */
export async function findSounds(): Promise<Sight[]> {
	const playing = [...document.querySelectorAll<HTMLMediaElement>('audio, video')].filter(
		(media) => startsByItself(media) && !isSilenced(media) && !media.controls,
	);
	if (playing.length === 0 || hasBrake(SILENCE)) return [];
	await Promise.all(playing.map(known));
	return playing.flatMap((media) => {
		const seconds = secondsOf(media);
		if (seconds <= LIMIT || hasSound(media) === false) return [];
		if (Number.isNaN(seconds) || hasSound(media) === undefined)
			return [sightOf('sound-perhaps-by-itself', media)];
		const note = seconds === Infinity ? 'for ever' : `${Math.round(seconds * 10) / 10} seconds`;
		return [sightOf('sound-by-itself', media, note)];
	});
}

function startsByItself(media: HTMLMediaElement): boolean {
	return media.autoplay || !media.paused || !!globalThis.stillness?.wasMoving(media);
}

function isSilenced(media: HTMLMediaElement): boolean {
	return media.muted || media.volume === 0;
}

/** Resolves when it is known how long it is, or that it does not come. */
async function known(media: HTMLMediaElement): Promise<void> {
	const { setTimeout } = globalThis.stillness?.real ?? globalThis;
	const isComing = () => media.readyState === 0 && media.networkState === media.NETWORK_LOADING;
	for (let left = 100; isComing() && left > 0; left--)
		await new Promise((done) => setTimeout(done, 20));
}

/** From where it starts to where it ends, also by the address: `#t=2,10`. NaN as long as nothing is known of it. */
function secondsOf({ duration, loop, currentSrc }: HTMLMediaElement): number {
	if (Number.isNaN(duration)) return NaN;
	if (loop) return Infinity;
	const [, from = '0', to] = /#(?:.*&)?t=(?:npt:)?([\d.]*)(?:,([\d.]+))?$/.exec(currentSrc) ?? [];
	return Math.min(duration, Number(to ?? duration)) - Number(from);
}

/** A film may have none. Undefined when the browser does not say, as of films from elsewhere. */
function hasSound(media: HTMLMediaElement): boolean | undefined {
	if (media.localName === 'audio') return true;
	try {
		return (media as Captured).captureStream().getAudioTracks().length > 0;
	} catch {
		return undefined;
	}
}

/** WCAG 2.2, 1.4.2, in seconds. */
const LIMIT = 3;

type Captured = HTMLMediaElement & { captureStream(): MediaStream };
