import { button, fill, press, title, type Screen } from './screen.ts';
import { typePin } from './keypad.ts';

export type SetUpAnswers = {
  readonly hallName: string;
  readonly kioskName?: string;
  readonly pin: string;
  readonly fillWith: 'empty' | 'sample';
};

const CHOICES = { empty: 'setup.fillEmpty', sample: 'setup.fillSample' } as const;

/** Answers the three questions of the first start, and says what the hall begins with. */
export async function setUp(screen: Screen, answers: SetUpAnswers): Promise<void> {
  await title(screen, 'setup.welcome').waitFor();
  await fill(screen, 'setup.hallName', answers.hallName);
  await press(screen, 'common.next');
  if (answers.kioskName !== undefined) await fill(screen, 'setup.kioskName', answers.kioskName);
  await press(screen, 'common.next');
  await chooseNewPin(screen, answers.pin);
  await chooseFilling(screen, answers.fillWith);
}

/** A new PIN, typed twice. */
export async function chooseNewPin(screen: Screen, pin: string, again = pin): Promise<void> {
  await typePin(screen, 'setup.pinTitle', pin);
  await press(screen, 'common.next');
  await typePin(screen, 'setup.pinAgainTitle', again);
  await press(screen, 'common.next');
}

export async function chooseFilling(screen: Screen, filling: 'empty' | 'sample'): Promise<void> {
  const { page, t } = screen;
  const choices = page.getByRole('list', { name: t('setup.fillTitle') });
  await choices.getByRole('button', { name: t(CHOICES[filling]) }).click();
  await button(screen, 'idle.byHand').waitFor({ timeout: 180_000 });
}
