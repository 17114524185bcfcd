import { join, resolve } from 'node:path';

/** How this start of the kiosk was asked for. */
export type ShellOptions = {
  readonly dataFolder: string;
  /** True if the folder was named by whoever started the kiosk: then all that Chromium keeps lies in it too. */
  readonly isDataFolderGiven: boolean;
  readonly exportsFolder: string;
  /** Where the second copy of the sales goes, another disk at best; null is beside the exports. */
  readonly sidecarFolder: string | null;
  /** Full screen, and no way out but the administrator's. */
  readonly kiosk: boolean;
  /** Development only: a file that tells the store the time. */
  readonly clockFile: string | null;
  /** Development only: the Node that runs the store where Electron's is too old. */
  readonly node: string | null;
};

type Start = {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isPackaged: boolean;
  readonly userData: string;
  readonly documents: string;
};

export function shellOptions({ argv, env, isPackaged, userData, documents }: Start): ShellOptions {
  const given = switchValue(argv, '--data') ?? env['QINLIN_DATA'];
  const sidecar = switchValue(argv, '--sidecar') ?? env['QINLIN_SIDECAR'];
  return {
    dataFolder: resolve(given ?? join(userData, 'data')),
    isDataFolderGiven: given !== undefined,
    exportsFolder: resolve(env['QINLIN_EXPORTS'] ?? join(documents, '亲邻之家')),
    sidecarFolder: sidecar === undefined ? null : resolve(sidecar),
    kiosk: isPackaged || argv.includes('--kiosk'),
    clockFile: isPackaged ? null : (env['QINLIN_CLOCK'] ?? null),
    node: isPackaged ? null : (env['QINLIN_NODE'] ?? null),
  };
}

function switchValue(argv: readonly string[], name: string): string | undefined {
  const at = argv.indexOf(name);
  const next = at < 0 ? undefined : argv[at + 1];
  if (next !== undefined && !next.startsWith('-')) return next;
  return argv.find((word) => word.startsWith(`${name}=`))?.slice(name.length + 1);
}
