/** Where the content is: `content`, or a folder that MOOTHALL_CONTENT names, so that a test can have a town of its own. */
export const contentFolder = process.env.MOOTHALL_CONTENT || 'content';
