import { profileJsonSchema, scenarioJsonSchema } from '../../policy/index.ts';
import { exitCode, readOptions, type Command } from './command.ts';

const help = `Editors complete keys and check values with it: save it and name it in the profile's "$schema".

  --cases   the schema of a file of cases, for "scenarios" and "explain"`;

/** The JSON Schema of a profile, or of a file of cases. */
export const printSchema: Command = {
  usage: '[--cases]',
  about: 'Prints the JSON Schema of a profile.',
  help,
  run(args, io) {
    const { values } = readOptions(args, [], { cases: { type: 'boolean', default: false } });
    io.print(JSON.stringify(values.cases ? scenarioJsonSchema() : profileJsonSchema(), null, 2));
    return exitCode.fine;
  },
};
