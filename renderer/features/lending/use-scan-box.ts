import { useRef, useState } from 'react';
import type { ReaderPage } from '../../../shared/contract/lending.ts';
import { choosable, type ChoiceOption } from './choice-option.ts';
import { say, type Choice } from './desk-state.ts';
import { digitChoice, looksLikeWords } from './typed.ts';
import { useChoices } from './use-choices.ts';
import { isDialogOpen } from '../staff/use-desk-keys.ts';
import type { DeskControl } from './use-desk.ts';
import { useLoneDigit } from './use-lone-digit.ts';
import { useSettled } from '../staff/use-settled.ts';

export type ScanBoxControl = ReturnType<typeof useScanBox>;

const DIGITS = 9;

/** What is typed and scanned, and what there is to choose from. */
export function useScanBox(control: DeskControl, reader: ReaderPage | null) {
  const { desk, change } = control;
  const [text, setText] = useState('');
  const frame = useRef<HTMLDivElement>(null);
  const clearing = (option: ChoiceOption): ChoiceOption => ({
    ...option,
    onChoose: () => {
      setText('');
      option.onChoose();
    },
  });
  const typed = typedChoice(text, useSettled(text), desk.choice);
  const choice = typed ?? desk.choice;
  const { choices: found, title } = useChoices(choice, control, reader);
  const choices = found && { ...found, options: found.options.map(clearing) };
  const hasDigits = typed === null && desk.choice !== null;
  const options = choosable(choices?.options ?? []);

  const digits = hasDigits ? Math.min(options.length, DIGITS) : 0;
  useLoneDigit(text, digits, (index) => options[index]?.onChoose());

  const take = (code: string) => {
    setText('');
    if (code.trim() !== '') control.scan(code.trim());
  };
  /** Enter: a digit need not wait for the moment that tells it from a code. */
  const enter = (typedText: string) => {
    const index = digitChoice(typedText, digits);
    if (index === null) take(typedText);
    else options[index]?.onChoose();
  };
  const hear = (code: string) => {
    if (!isDialogOpen()) take(code);
  };
  const failToHear = () => {
    if (isDialogOpen()) return;
    setText('');
    change((from) => say(from, { kind: 'unreadable' }));
  };
  const focus = () => frame.current?.querySelector('input')?.focus();
  return {
    frame,
    text,
    setText,
    enter,
    hear,
    failToHear,
    focus,
    choice,
    choices,
    title,
    hasDigits,
  };
}

/** What is looked for while words are typed; a lone digit belongs to a choice that is open. */
function typedChoice(text: string, settled: string, open: Choice | null): Choice | null {
  const isDigit = open !== null && digitChoice(text, DIGITS) !== null;
  return settled !== '' && !isDigit && looksLikeWords(settled)
    ? { kind: 'found', text: settled }
    : null;
}
