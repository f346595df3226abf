import { Expected } from '../expected.ts';

/** What a person reads when a report can't be written, by the error that the system gave. */
export function unwritten(name: string, file: string, cause: unknown): Expected {
	const { code = '', message } = cause as NodeJS.ErrnoException;
	const why = REASONS[code] ?? message;
	return new Expected(`The report ${name} could not be written to ${file}: ${why}.`, { cause });
}

const REASONS: Record<string, string> = {
	EACCES: 'you may not write there',
	EPERM: 'you may not write there',
	EROFS: 'nothing can be changed on that disk',
	ENOENT: 'the system lets nobody make a file there',
	EEXIST: 'its folder is a file',
	ENOTDIR: 'its folder is a file',
	EISDIR: 'it is a folder',
	ENAMETOOLONG: 'the name is too long',
	ENOSPC: 'the disk is full',
};
