// The optional help of a petition's page, in one file.
import './copy.ts';
import './print.ts';
import './tally.ts';
