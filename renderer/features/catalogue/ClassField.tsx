import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { TextField } from '../../ui/TextField.tsx';
import own from './catalogue.module.css';
import { namedClassOf } from './class-choice.ts';
import { ClassDialog } from './ClassDialog.tsx';
import { MOST_LETTERS, withClass, type TitleDraft } from './title-draft.ts';
import type { TitleFormPart } from './TitleTextField.tsx';
import { useClassName } from './use-class-name.ts';
import { useTitleWords } from './use-title-words.ts';

type ClassFieldProps = TitleFormPart & { readonly base: TitleDraft };

/** The class number: typed, or chosen from the classes by their names. */
export function ClassField({ draft, onChange, problems, base }: ClassFieldProps) {
  const { t } = useTranslation();
  const words = useTitleWords();
  const nameOf = useClassName();
  const [isChoosing, setIsChoosing] = useState(false);
  const named = namedClassOf(draft.clc);
  const change = (clc: string) => onChange(withClass(draft, base, clc));
  return (
    <div className={cx(own.beside)}>
      <TextField
        label={words.field('clc')}
        value={draft.clc}
        onChange={change}
        maxLength={MOST_LETTERS.clc}
        description={named === null ? t('catalogue.help.clc') : nameOf(named)}
        error={problems['clc'] === undefined ? undefined : words.problem(problems['clc'])}
      />
      <Button variant="quiet" onPress={() => setIsChoosing(true)}>
        {t('catalogue.chooseClass')}
      </Button>
      <ClassDialog
        isOpen={isChoosing}
        onClose={() => setIsChoosing(false)}
        onChoose={(number) => {
          setIsChoosing(false);
          change(number);
        }}
      />
    </div>
  );
}
