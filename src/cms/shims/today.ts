import { facts } from '../facts/facts.ts';

export const { today } = facts;
