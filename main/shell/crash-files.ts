import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';

const relaunches = z.object({ times: z.array(z.number()) });
const softwareDrawing = z.object({ version: z.string() });

/** What has to outlive a start of the program, so that its crashes can't make an endless loop of starts. */
export type CrashFiles = {
  readonly relaunches: () => readonly number[];
  /** False if it could not be written: then nobody may relaunch. */
  readonly noteRelaunches: (times: readonly number[]) => boolean;
  /** True if an earlier start of this very version gave up the GPU. */
  readonly drawsInSoftware: (version: string) => boolean;
  readonly noteSoftwareDrawing: (version: string) => boolean;
};

export function crashFiles(folder: string): CrashFiles {
  const relaunchFile = join(folder, 'relaunches.json');
  const softwareFile = join(folder, 'software-drawing.json');
  const write = (file: string, value: unknown) => {
    try {
      mkdirSync(folder, { recursive: true });
      writeFileSync(file, JSON.stringify(value));
      return true;
    } catch {
      return false;
    }
  };
  return {
    relaunches: () => read(relaunchFile, relaunches)?.times ?? [],
    noteRelaunches: (times) => write(relaunchFile, { times }),
    drawsInSoftware: (version) => {
      const noted = read(softwareFile, softwareDrawing);
      if (noted !== null && noted.version !== version) rmSync(softwareFile, { force: true });
      return noted?.version === version;
    },
    noteSoftwareDrawing: (version) => write(softwareFile, { version }),
  };
}

function read<T extends z.ZodMiniType>(file: string, schema: T): z.output<T> | null {
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}
