/** What a program may use of the accessibility statement and the records that it is made from. */
export { readCatalog } from './catalog.ts';
export { ways } from './hand-test.ts';
export { productFile } from './product.ts';
export { readFolder } from './records.ts';
export { lastDayFor, reviewStanding } from './review.ts';
export { readYaml } from './yaml-file.ts';
