/** Where the content is that the site was built from: it travels with the functions. As in src/lib/content-folder.ts. */
export const contentFolder = process.env.MOOTHALL_CONTENT || 'content';
