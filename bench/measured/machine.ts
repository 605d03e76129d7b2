import { readFileSync } from 'node:fs';
import { cpus, release, totalmem, type } from 'node:os';

/** What measurements were made on. */
export interface Machine {
  processor: string;
  cores: number;
  /** In bytes. */
  memory: number;
  system: string;
  node: string;
}

/** The machine that this runs on. */
export function thisMachine(): Machine {
  const processors = cpus();
  return {
    processor: processors[0]?.model.trim() ?? 'unknown',
    cores: processors.length,
    memory: totalmem(),
    system: systemName() ?? `${type()} ${release()}`,
    node: process.version,
  };
}

/** What a system calls itself, where it does as most Linux systems do. */
function systemName(): string | undefined {
  try {
    const [, name] =
      /^PRETTY_NAME="?([^"\n]+)/m.exec(readFileSync('/etc/os-release', 'utf8')) ?? [];
    return name && `${name}, ${type()} ${release()}`;
  } catch {
    return undefined;
  }
}

/** A machine in a sentence. */
export function machineSentence({ processor, cores, memory, system, node }: Machine): string {
  const gigabytes = Math.round(memory / 2 ** 30);
  return `${processor}, ${cores} ${cores === 1 ? 'core' : 'cores'}, ${gigabytes} GB of memory; ${system}; Node ${node.replace(/^v/, '')}`;
}
