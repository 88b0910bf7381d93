import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { demoFolder } from '../demo-folder.ts';

const trial = z.strictObject({ what: z.string(), how: z.string() });

export type Trial = z.infer<typeof trial>;

const trialsFile = z.strictObject({ payment: z.array(trial), lines: z.array(trial), codes: z.array(trial), rules: z.array(trial) });

/** What is worth trying, in the order a visitor would: `demo/notes/trials.json`. */
export const readTrials = () => trialsFile.parse(JSON.parse(readFileSync(join(demoFolder, 'notes', 'trials.json'), 'utf8')));
