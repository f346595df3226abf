// The optional help of pages that can be printed, in one file.
import './copy.ts';
import './hours.ts';
import './print.ts';
