import type { Tone } from './result-look.ts';

type Note = { readonly pitch: number; readonly from: number; readonly lasts: number };

/** Told apart by their course alone, and below 1 kHz, which old ears hear best: up, down, level, low. */
const melodies: Readonly<Record<Tone, readonly Note[]>> = {
  in: [
    { pitch: 523, from: 0, lasts: 0.14 },
    { pitch: 784, from: 0.13, lasts: 0.3 },
  ],
  out: [
    { pitch: 784, from: 0, lasts: 0.14 },
    { pitch: 523, from: 0.13, lasts: 0.3 },
  ],
  look: [
    { pitch: 622, from: 0, lasts: 0.13 },
    { pitch: 622, from: 0.2, lasts: 0.13 },
    { pitch: 622, from: 0.4, lasts: 0.2 },
  ],
  problem: [{ pitch: 247, from: 0, lasts: 0.6 }],
};

const LOUDNESS = 0.35;
const EDGE = 0.015;

let context: AudioContext | null = null;

/** Plays the sound of a result. A kiosk with no sound card stays silent. */
export async function playTone(tone: Tone): Promise<void> {
  try {
    context ??= new AudioContext();
    if (context.state === 'suspended') await context.resume();
    for (const note of melodies[tone]) playNote(context, note);
  } catch {
    context = null;
  }
}

function playNote(audio: AudioContext, { pitch, from, lasts }: Note): void {
  const start = audio.currentTime + from;
  const end = start + lasts;
  const voice = audio.createOscillator();
  const level = audio.createGain();
  voice.type = 'triangle';
  voice.frequency.value = pitch;
  // Soft edges: a tone cut off sharply clicks.
  level.gain.setValueAtTime(0, start);
  level.gain.linearRampToValueAtTime(LOUDNESS, start + EDGE);
  level.gain.setValueAtTime(LOUDNESS, end - 0.08);
  level.gain.linearRampToValueAtTime(0, end);
  voice.connect(level).connect(audio.destination);
  voice.start(start);
  voice.stop(end);
}
