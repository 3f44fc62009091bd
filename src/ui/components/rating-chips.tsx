import { type Rating, ratings } from '../../domain/note';
import { alone } from '../names';
import { ratingName } from '../note-names';
import { t } from '../t';
import { Chips } from './chips';

interface Props {
  /** Empty for none. */
  value: Rating | '';
  choose(rating: Rating | ''): void;
}

/** How content somebody is, by what they said. */
export function RatingChips({ value, choose }: Props) {
  return (
    <Chips
      legend={t('rating')}
      value={value}
      choose={choose}
      chips={[
        ...ratings.map((rating) => ({ value: rating, label: alone(ratingName(rating)) })),
        { value: '' as const, label: t('ratingNone') },
      ]}
    />
  );
}
