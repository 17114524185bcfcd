#!/usr/bin/env node
import { bearClosedPipes, processIo } from './output.ts';
import { runCli } from './run-cli.ts';

bearClosedPipes();
process.exitCode = await runCli(process.argv.slice(2), processIo);
