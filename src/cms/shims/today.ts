import { facts } from '../facts.ts';

export const { today } = facts;
