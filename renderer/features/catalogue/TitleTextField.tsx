import { TextField, type TextFieldProps } from '../../ui/TextField.tsx';
import type { TitleDraft, TitleProblems, TitleTextField as FieldName } from './title-draft.ts';
import { useTitleWords } from './use-title-words.ts';

/** What every part of the form gets. */
export type TitleFormPart = {
  readonly draft: TitleDraft;
  readonly onChange: (draft: TitleDraft) => void;
  readonly problems: TitleProblems;
};

type TitleTextFieldProps = TitleFormPart &
  Pick<
    TextFieldProps,
    'inputMode' | 'maxLength' | 'rows' | 'isRequired' | 'takesFocus' | 'description' | 'placeholder'
  > & { readonly field: FieldName };

export function TitleTextField(props: TitleTextFieldProps) {
  const { draft, onChange, problems, field, ...rest } = props;
  const words = useTitleWords();
  const problem = problems[field];
  return (
    <TextField
      {...rest}
      label={words.field(field)}
      value={draft[field]}
      onChange={(value) => onChange({ ...draft, [field]: value })}
      error={problem === undefined ? undefined : words.problem(problem)}
    />
  );
}
