// The optional help of a petition's page, in one file.
import './print.ts';
import './tally.ts';
