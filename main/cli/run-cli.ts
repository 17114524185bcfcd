import { resolve } from 'node:path';
import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { isIsoDate } from '../../shared/domain/calendar.ts';
import { marcEncodings } from '../../shared/domain/lending/words.ts';
import { runBundleExport, runBundleImport, type BundleOptions } from './bundle.ts';
import { runCall } from './call.ts';
import { runDigest, runRebuild, runVerify } from './check.ts';
import { runDoctor } from './doctor.ts';
import { EXIT, exitCodesHelp, Stop } from './exit.ts';
import { EXPORTS, OF_PERIOD, runExport, type ExportOptions } from './export-file.ts';
import {
  appVersion,
  defaultDataFolder,
  defaultExportsFolder,
  givenSidecarFolder,
} from './folders.ts';
import { runImportTitles, type ImportOptions } from './import-titles.ts';
import type { AdmitOptions, HubOptions } from './hub.ts';
import { tell, type Io } from './output.ts';
import { recoverHelp, runRecover, type RecoverOptions } from './recover.ts';
import { runSeed } from './seed.ts';
import { defaultSidecarDir } from '../store/sale/sidecar-file.ts';
import type { Bulk } from '../store/sample/seed-bulk.ts';
import type { Globals } from './with-store.ts';

/** Runs one command line, without the program's name, to its end. Answers the exit code; never throws. */
export async function runCli(words: readonly string[], io: Io): Promise<number> {
  const done: { exitCode: number } = { exitCode: EXIT.fine };
  try {
    await programOf(io, async (work) => {
      done.exitCode = await work;
    }).parseAsync(words, { from: 'user' });
    return done.exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.fine : EXIT.usage;
    if (error instanceof Stop) {
      tell(io, error.message);
      return error.exitCode;
    }
    tell(io, error instanceof Error ? (error.stack ?? error.message) : String(error));
    return EXIT.fault;
  }
}

type GlobalOptions = {
  readonly data: string;
  readonly exports: string;
  readonly sidecar?: string;
  readonly json?: true;
};

/** What a command's action does with the command's work. */
type Finish = (work: Promise<number>) => Promise<void>;

function programOf(io: Io, finish: Finish): Command {
  const program = new Command('qinlin')
    .description("The kiosk's store at the command line: the same rules, the same database.")
    .version(appVersion)
    .option('--data <dir>', 'folder of the database', defaultDataFolder(io.env))
    .option('--exports <dir>', 'folder that exports go to', defaultExportsFolder(io.env))
    .option(
      '--sidecar <dir>',
      'folder of the second copy of the sales, best on another disk (default: QINLIN_SIDECAR, or beside the exports)',
      givenSidecarFolder(io.env),
    )
    .option('--json', 'one line of JSON on stdout')
    .addHelpText('afterAll', exitCodesHelp)
    .configureOutput({ writeOut: io.out, writeErr: io.err })
    .exitOverride();
  const globals = (): Globals => {
    const options = program.opts<GlobalOptions>();
    return {
      io,
      data: resolve(options.data),
      exports: resolve(options.exports),
      sidecar: resolve(options.sidecar ?? defaultSidecarDir(options.exports)),
      json: options.json === true,
    };
  };
  for (const add of [addCall, addChecks, addImport, addExport, addBundle, addSeed, addCare, addHub])
    add(program, globals, finish);
  return program;
}

type AddCommands = (program: Command, globals: () => Globals, finish: Finish) => void;

const addCall: AddCommands = (program, globals, finish) => {
  program
    .command('call')
    .description('run one call as the administrator "cli" and print its answer as JSON')
    .argument('<name>', 'such as people.search')
    .argument('[json]', 'the request; - reads it from stdin', '{}')
    .option('--as <staffId>', 'as this post, or as "public"')
    .action((name: string, json: string, options: { readonly as?: string }) =>
      finish(runCall(globals(), name, json, options.as)),
    );
};

const addChecks: AddCommands = (program, globals, finish) => {
  program
    .command('verify')
    .description('check the chain, the signatures and the projections; one finding a line')
    .action(() => finish(runVerify(globals())));
  program
    .command('rebuild')
    .description('fold the journal anew into the state tables')
    .action(() => finish(runRebuild(globals())));
  program
    .command('digest')
    .description('one hash of the whole state, equal wherever the state is equal')
    .action(() => finish(runDigest(globals())));
};

const addImport: AddCommands = (program, globals, finish) => {
  program
    .command('import')
    .description('bring records in from a file')
    .command('titles')
    .description('look through a list of books, or with --yes add them')
    .argument('<file>', 'CSV, XLSX, or MARC in ISO 2709 (CNMARC, MARC 21)')
    .option('--location <name>', 'where copies stand that the file has no place for', '书角')
    .option('--yes', 'write what the preview says')
    .action((file: string, options: ImportOptions) =>
      finish(runImportTitles(globals(), resolve(file), options)),
    );
};

const EXPORTS_HELP =
  'koc is for Koha, marc is CNMARC; tables: titles of the book corner, and of the charity sale every line ' +
  'of its sales, the till days, cash in and out of the drawers, takings by purpose, activity, class and maker, handovers, crafts, movements';

const addExport: AddCommands = (program, globals, finish) => {
  program
    .command('export')
    .description('write records for other programs, and say what the format has no words for')
    .addArgument(new Argument('<what>', EXPORTS_HELP).choices(EXPORTS))
    .requiredOption('--out <file>', 'the file to write; the ending of a table says CSV or XLSX')
    .addOption(
      new Option(
        '--encoding <name>',
        'of marc: what the file is written in; utf-8 unless said',
      ).choices(marcEncodings),
    )
    .option('--from <day>', `first day, of ${OF_PERIOD.join(', ')}`, day)
    .option('--to <day>', 'last day, likewise', day)
    .action((what: string, options: ExportOptions) => finish(runExport(globals(), what, options)));
};

const addBundle: AddCommands = (program, globals, finish) => {
  const bundle = program.command('bundle').description('carry records to other kiosks and halls');
  const passphrase = [
    '--passphrase-file <file>',
    'locked by the first line of this file instead of by the kiosks\u2019 keys',
  ] as const;
  bundle
    .command('export')
    .description('write what is new since the last bundle, locked to the kiosks of the hall')
    .requiredOption('--out <dir>', 'the folder, such as that of a stick')
    .option('--for <hall>', 'name or id of another hall; this hall unless said')
    .option('--all', 'everything, not only what is new')
    .option('--from <day>', 'only what was written from this day on; whoever lacks what was before')
    .option('--to <day>', '  … keeps it waiting until that comes; with --from, both days included')
    .option(...passphrase)
    .action((options: BundleOptions) => finish(runBundleExport(globals(), options)));
  bundle
    .command('import')
    .description('take a bundle in; the same one again changes nothing')
    .argument('<file>', 'NAME.qlb')
    .option(...passphrase)
    .action((file: string, options: BundleOptions) =>
      finish(runBundleImport(globals(), file, options)),
    );
};

const addSeed: AddCommands = (program, globals, finish) => {
  program
    .command('seed')
    .description(
      'add invented people, their past attendance, books, loans, crafts and sales by the real calls',
    )
    .requiredOption('--people <n>', 'how many people', number(1))
    .option('--years <n>', 'how many years back', number(0, true), 1)
    .option('--visits <n>', 'visits of a person in a year', number(0, true), 12)
    .option('--loans <n>', 'loans of a person in a year', number(0, true), 0.5)
    .option('--sales <n>', 'sales to a person in a year', number(0, true), 0.2)
    .option('--seed <n>', 'the same number draws the same people', number(0), 1)
    .action((bulk: Bulk) => finish(runSeed(globals(), bulk)));
};

const addCare: AddCommands = (program, globals, finish) => {
  program
    .command('doctor')
    .description(
      'versions, pragmas, disk, clock, integrity, keys, and the second copy of the sales',
    )
    .action(() => finish(runDoctor(globals())));
  program
    .command('recover')
    .description(
      'show the sales, refunds, cash moves and till days that stand in the second copy alone, ' +
        'or with --yes put them back; run again, it adds nothing',
    )
    .option('--yes', 'append what the database lacks, with the same ids')
    .addHelpText('after', recoverHelp)
    .action((options: RecoverOptions) => finish(runRecover(globals(), options)));
};

/** The driver is loaded only when a hub is meant. */
const hubCommands = () => import('./hub.ts');

const addHub: AddCommands = (program, globals, finish) => {
  const hub = program
    .command('hub')
    .description('the PostgreSQL database that halls exchange their records by');
  const command = (name: string, description: string) =>
    hub
      .command(name)
      .description(description)
      .requiredOption(
        '--url <url>',
        'postgresql://login@host/database of an administrator; the password from QINLIN_HUB_PASSWORD',
      )
      .option('--ca <file>', 'who vouches for the hub (PEM), if no public authority does')
      .option('--cert <file>', 'client certificate (PEM)')
      .option('--key <file>', 'its key (PEM)');
  command('init', 'set an empty database up as a hub, or bring an older hub forward').action(
    (options: HubOptions) =>
      finish(hubCommands().then(({ runHubInit }) => runHubInit(globals(), options))),
  );
  command('add-kiosk', 'let a kiosk in, or an office, and print its login')
    .option('--hall <id>', 'id of the hall; without it, an office')
    .option('--number <n>', 'number of the kiosk', number(1))
    .option('--hall-name <name>', 'name of the hall, as lists show it')
    .requiredOption('--district <name>', 'district of the hall or the office')
    .addOption(
      new Option('--reach <who>', 'whose records it reads')
        .choices(['hall', 'district', 'city'])
        .default('district'),
    )
    .option('--carries', 'may bring records of other halls, such as those from a stick')
    .option('--role <name>', 'name of the login')
    .option('--by-certificate', 'it logs in by a client certificate, without a password')
    .action((options: AdmitOptions) =>
      finish(hubCommands().then(({ runHubAdmit }) => runHubAdmit(globals(), options))),
    );
  command('exchange', "bring this hall's news there, and take what others brought").action(
    (options: HubOptions) =>
      finish(hubCommands().then(({ runHubExchange }) => runHubExchange(globals(), options))),
  );
  command('status', 'who may log in, and how far the records of each go').action(
    (options: HubOptions) =>
      finish(hubCommands().then(({ runHubStatus }) => runHubStatus(globals(), options))),
  );
};

/** A whole number, or with `fraction` any, from `least` on. */
const number =
  (least: number, fraction = false) =>
  (typed: string): number => {
    const value = Number(typed);
    if (typed.trim() === '' || !(value >= least) || !(fraction || Number.isInteger(value)))
      throw new InvalidArgumentError(`Expected a number from ${least} on.`);
    return value;
  };

const day = (text: string): string => {
  if (!isIsoDate(text)) throw new InvalidArgumentError('It must be a day such as 2026-03-02.');
  return text;
};
