import process from 'node:process';
import { enter } from './setup/enter.mjs';
import { say } from './setup/say.mjs';

const { platform, env } = process;
if (platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY) {
  say(
    'There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set), and a kiosk needs one.',
  );
  say('npm run tour shows the kiosk at work without a display and saves pictures in out/tour/.');
  process.exitCode = 1;
} else {
  await enter('scripts/run/start.ts');
}
