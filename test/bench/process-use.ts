import { readdirSync, readFileSync } from 'node:fs';

/** Kernel ticks a second; 100 on every Linux that Node runs on. */
const ticksPerSecond = 100;

interface Stat {
  readonly parent: number;
  readonly ticks: number;
  readonly reapedTicks: number;
}

/** CPU milliseconds a process and all below it have used until now, those that already ended included. Linux only. */
export function cpuMs(pid: number): number {
  const stats = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((name) => [Number(name), readStat(Number(name))]),
  );
  const ticks = (id: number): number => {
    const stat = stats.get(id);
    if (!stat) return 0;
    const children = [...stats].filter(([, child]) => child?.parent === id).map(([child]) => child);
    return stat.ticks + stat.reapedTicks + children.reduce((sum, child) => sum + ticks(child), 0);
  };
  return (ticks(pid) * 1000) / ticksPerSecond;
}

/** Resident memory of one process, in MB of 1,000,000 bytes. Linux only. */
export function residentMb(pid: number): number {
  const kB = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return (Number(kB) * 1024) / 1e6;
}

/** Fields of proc(5): ppid is the 4th, utime and stime the 14th and 15th, cutime and cstime follow. */
function readStat(pid: number): Stat | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    return { parent: fields[1]!, ticks: fields[11]! + fields[12]!, reapedTicks: fields[13]! + fields[14]! };
  } catch {
    return undefined; // Ended while we were reading.
  }
}
