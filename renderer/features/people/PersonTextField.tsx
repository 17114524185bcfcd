import { useTranslation } from 'react-i18next';
import { TextField, type TextFieldProps } from '../../ui/TextField.tsx';
import type { PersonDraft } from './person-draft.ts';
import type { FormPart } from './PersonForm.tsx';
import { usePersonWords } from './person-words.ts';

type TextFieldName = {
  [F in keyof PersonDraft]: PersonDraft[F] extends string ? F : never;
}[keyof PersonDraft];

const HELPED = ['phone', 'birthYear', 'notes'] as const;

function hasHelp(field: TextFieldName): field is (typeof HELPED)[number] {
  return HELPED.some((one) => one === field);
}

type PersonTextFieldProps = FormPart &
  Pick<
    TextFieldProps,
    'type' | 'inputMode' | 'maxLength' | 'rows' | 'isRequired' | 'takesFocus'
  > & {
    readonly field: TextFieldName;
  };

export function PersonTextField(props: PersonTextFieldProps) {
  const { draft, onChange, problems, field, ...rest } = props;
  const { t } = useTranslation();
  const words = usePersonWords();
  const problem = problems[field];
  const help = hasHelp(field) ? t(`people.help.${field}`) : undefined;
  return (
    <TextField
      {...rest}
      label={words.field(field)}
      value={draft[field]}
      onChange={(value) => onChange({ ...draft, [field]: value })}
      description={help}
      error={problem === undefined ? undefined : words.problem(problem)}
    />
  );
}
