import { STOREROOM } from '../../../shared/domain/sale/words.ts';
import { Select } from '../../ui/Select.tsx';
import { usePlaceName, useTills } from './use-place-name.ts';

type PlaceSelectProps = {
  readonly label: string;
  readonly value: number;
  readonly onChange: (place: number) => void;
  /** Only these; left out for the storeroom and every till. */
  readonly places?: readonly number[];
  readonly description?: string;
};

/** The storeroom, or a till. */
export function PlaceSelect({ label, value, onChange, places, description }: PlaceSelectProps) {
  const tills = useTills();
  const placeName = usePlaceName();
  const offered = places ?? [STOREROOM, ...tills.map(({ place }) => place)];
  return (
    <Select
      label={label}
      options={offered.map((place) => ({ value: String(place), label: placeName(place) }))}
      value={String(value)}
      onChange={(place) => onChange(Number(place))}
      description={description}
    />
  );
}
