/** What a program may use of this package, besides the command. */
export { readArguments } from './arguments.ts';
export { openBrowsers } from './browser/browsers.ts';
export { carryOut } from './carry-out.ts';
export { check } from './check.ts';
export { explained } from './cli.ts';
export { readConfig } from './config.ts';
export { targetOf } from './config/page.ts';
export type { ReporterChoice } from './config/reporter.ts';
export type { PageSettings } from './config/schema.ts';
export { Expected } from './expected.ts';
export type { Run } from './run.ts';
export { AS_IS, type State, type Step, type Target } from './target.ts';
export { above } from './targets.ts';
export { pagesIn, serveFolder } from './targets/folder.ts';
