import { terminalIo } from './command-io.ts';
import { runPolicyCommand } from './policy-commands.ts';

/** What a command printed, what it complained about and how it ended, run in this process on real files and given ones. */
export function runInTest(args: readonly string[], files: Readonly<Record<string, string>> = {}) {
  const printed: string[] = [];
  const complained: string[] = [];
  const code = runPolicyCommand(args, {
    read: (path) => files[path] ?? terminalIo.read(path),
    exists: (path) => path in files || terminalIo.exists(path),
    print: (line) => void printed.push(line),
    complain: (line) => void complained.push(line),
    today: '2026-11-20',
  });
  return { code, printed: printed.join('\n'), complained: complained.join('\n') };
}
