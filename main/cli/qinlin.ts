#!/usr/bin/env node
import { resolve } from 'node:path';
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { runCall } from './call.ts';
import { runDigest, runRebuild, runVerify } from './check.ts';
import { runDoctor } from './doctor.ts';
import { EXIT, exitCodesHelp, Stop } from './exit.ts';
import { appVersion, defaultDataFolder, defaultExportsFolder } from './folders.ts';
import { tell } from './output.ts';
import { runSeed } from './seed.ts';
import type { Globals } from './with-store.ts';

type GlobalOptions = { readonly data: string; readonly exports: string; readonly json?: true };

const program = new Command('qinlin')
  .description("The kiosk's store at the command line: the same rules, the same database.")
  .version(appVersion)
  .option('--data <dir>', 'folder of the database', defaultDataFolder(process.env))
  .option('--exports <dir>', 'folder that exports go to', defaultExportsFolder(process.env))
  .option('--json', 'one line of JSON on stdout')
  .addHelpText('afterAll', exitCodesHelp)
  .exitOverride();

const globals = (): Globals => {
  const options = program.opts<GlobalOptions>();
  return {
    data: resolve(options.data),
    exports: resolve(options.exports),
    json: options.json === true,
  };
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

const finish = async (work: Promise<number>): Promise<void> => {
  process.exitCode = await work;
};

program
  .command('call')
  .description('run one call as the administrator "cli" and print its answer as JSON')
  .argument('<name>', 'such as people.search')
  .argument('[json]', 'the request; - reads it from stdin', '{}')
  .option('--as <staffId>', 'as this post, or as "public"')
  .action((name: string, json: string, options: { readonly as?: string }) =>
    finish(runCall(globals(), name, json, options.as)),
  );

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

program
  .command('seed')
  .description('add invented people and their past attendance by the real calls')
  .requiredOption('--people <n>', 'how many people', number(1))
  .option('--years <n>', 'how many years back', number(0, true), 1)
  .option('--visits <n>', 'visits of a person in a year', number(0, true), 12)
  .option('--seed <n>', 'the same number draws the same people', number(0), 1)
  .action(
    (bulk: {
      readonly people: number;
      readonly years: number;
      readonly visits: number;
      readonly seed: number;
    }) => finish(runSeed(globals(), bulk)),
  );

program
  .command('doctor')
  .description('versions, pragmas, disk, clock, integrity, keys')
  .action(() => finish(runDoctor(globals())));

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? EXIT.fine : EXIT.usage;
  } else if (error instanceof Stop) {
    tell(error.message);
    process.exitCode = error.exitCode;
  } else {
    tell(error instanceof Error ? (error.stack ?? error.message) : String(error));
    process.exitCode = EXIT.fault;
  }
}
