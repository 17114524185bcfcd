import { useTranslation } from 'react-i18next';
import { useCallQuery } from '../../app/use-call.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { TextField } from '../../ui/TextField.tsx';
import own from './catalogue.module.css';
import { MOST_LETTERS_OF_A_LOCATION } from './copy-draft.ts';
import { offeredLocations } from './locations.ts';
import { useTitleWords } from './use-title-words.ts';

type LocationFieldProps = {
  readonly value: string;
  readonly onChange: (location: string) => void;
  readonly error: string | undefined;
  readonly label?: string;
};

/** A shelf, typed or one of those that have books already. */
export function LocationField({ value, onChange, error, label }: LocationFieldProps) {
  const { t } = useTranslation();
  const words = useTitleWords();
  const known = useCallQuery('catalogue.locations', {});
  const offered = offeredLocations(known.data?.ok ? known.data.value : [], value);
  return (
    <div className={cx(own.stacked)}>
      <TextField
        label={label ?? words.field('location')}
        value={value}
        onChange={onChange}
        maxLength={2 * MOST_LETTERS_OF_A_LOCATION}
        description={t('catalogue.help.location')}
        error={error}
        isRequired
      />
      {offered.length > 0 && (
        <ul className={cx(own.chips)} aria-label={t('catalogue.knownLocations')}>
          {offered.map((location) => (
            <li key={location}>
              <Button variant="quiet" onPress={() => onChange(location)}>
                {location}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
