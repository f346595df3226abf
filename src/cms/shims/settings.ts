import { facts } from '../facts.ts';

export const { hub, topics, feedback } = facts;
