/** The content folder: `content`, or the folder in MOOTHALL_CONTENT, so that a test can have a town of its own. */
export const contentFolder = process.env.MOOTHALL_CONTENT || 'content';
