#!/usr/bin/env node
import { existsSync } from 'node:fs';

const bundle = new URL('../../dist/server/', import.meta.url);

// `npm run cassa` stands in the package's folder; paths are meant from where it was typed.
if (process.env.npm_lifecycle_event === 'cassa' && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);

if (!existsSync(bundle)) {
  process.stderr.write('Cassa is not built yet: run "npm run build" first, or "npm run cassa -- policy …", which builds what it needs.\n');
  process.exitCode = 2;
} else if (process.argv[2] === 'policy') {
  const [{ runPolicyCommand }, { allowClosedPipe, terminalIo }] = await Promise.all([
    import(new URL('policy-commands.js', bundle)),
    import(new URL('command-io.js', bundle)),
  ]);
  allowClosedPipe();
  process.exitCode = runPolicyCommand(process.argv.slice(3), terminalIo);
} else {
  await import(new URL('cli.js', bundle));
}
