import { useTranslation } from 'react-i18next';
import type { Value } from '../../../shared/contract/calls.ts';
import { copyStates } from '../../../shared/domain/lending/words.ts';
import { useCallQuery } from '../../app/use-call.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { addressOf } from '../people/address.ts';
import { choosableFirst, type ChoiceOption, type ChoiceOptions } from './choice-option.ts';
import { actOfCopy, ask, type Choice } from './desk-state.ts';
import type { DeskControl } from './use-desk.ts';

const READERS = 4;
const TITLES = 5;
const MOST_TYPED = 60;
const NO_ID = 'no-title';

type Title = Value<'catalogue.get'>;
type ActiveReader = { readonly personId: string; readonly name: string };

/** What is open to choose from, if anything, and the title that it is about. */
export function useChoices(
  choice: Choice | null,
  desk: DeskControl,
  reader: ActiveReader | null,
): { readonly choices: ChoiceOptions | null; readonly title: Title | null } {
  const found = useFound(choice?.kind === 'found' ? choice.text : '', desk);
  const ofTitle = useTitleCopies(choice?.kind === 'title' ? choice.titleId : null, desk, reader);
  const copies = useCopies(choice?.kind === 'copies' ? choice : null, desk, reader);
  if (choice?.kind === 'found') return { choices: found, title: null };
  if (choice?.kind === 'title') return ofTitle;
  return { choices: copies, title: null };
}

/** Readers and titles that fit the words. */
function useFound(words: string, desk: DeskControl): ChoiceOptions {
  const { t } = useTranslation();
  const format = useFormat();
  const query = words.trim().slice(0, MOST_TYPED);
  const isEnabled = query !== '';
  const people = useCallQuery(
    'people.search',
    { query, limit: READERS },
    { isEnabled, keepsLast: true },
  );
  const titles = useCallQuery(
    'catalogue.search',
    { query, limit: TITLES },
    { isEnabled, keepsLast: true },
  );
  const readers = people.data?.ok ? people.data.value.rows : [];
  const rows = titles.data?.ok ? titles.data.value.rows : [];
  return {
    heading: t('lending.found', { text: words.trim() }),
    empty: t('lending.nothingFound', { text: words.trim() }),
    isLoading:
      people.isPending || titles.isPending || people.isPlaceholderData || titles.isPlaceholderData,
    options: [
      ...readers.map((row) => ({
        key: row.personId,
        label: row.name,
        description: [row.number, addressOf(row), row.phone ?? ''].filter(Boolean).join(' · '),
        act: t('lending.openReader'),
        onChoose: () => desk.openReader(row.personId),
      })),
      ...rows.map((row) => ({
        key: row.titleId,
        label: row.name,
        description: [
          format.list(row.authors),
          row.callNumber ?? '',
          t('lending.onShelf', { available: row.available, copies: row.copies }),
        ]
          .filter(Boolean)
          .join(' · '),
        act: t('lending.openTitle'),
        onChoose: () =>
          desk.change((from) => ask(from, { kind: 'title', titleId: row.titleId }, null)),
      })),
    ],
  };
}

/** Every copy of a title, with what can be done with it. */
function useTitleCopies(titleId: string | null, desk: DeskControl, reader: ActiveReader | null) {
  const { t } = useTranslation();
  const format = useFormat();
  const acts = useCopyActs(desk, reader);
  const state = useStateWords();
  const found = useCallQuery(
    'catalogue.get',
    { titleId: titleId ?? NO_ID },
    { isEnabled: titleId !== null },
  );
  const title = found.data?.ok ? found.data.value : null;
  const options = (title?.copies ?? []).map((copy): ChoiceOption => {
    const isTheirs = reader !== null && copy.reader?.personId === reader.personId;
    const due = copy.dueOn === null ? '' : t('lending.dueOn', { due: format.shortDay(copy.dueOn) });
    return {
      key: copy.copyId,
      label: `${state(copy.state)} · ${copy.location}`,
      description: [copy.code, copy.reader?.name ?? '', due].filter(Boolean).join(' · '),
      ...acts(copy.copyId, actOfCopy(copy.state, { hasReader: reader !== null, isTheirs })),
    };
  });
  const about = title && [title.name, format.list(title.authors), title.callNumber ?? ''];
  const choices: ChoiceOptions = {
    heading: about ? about.filter(Boolean).join(' · ') : '',
    empty: t('lending.noCopies'),
    isLoading: found.isPending,
    options: choosableFirst(options),
  };
  return { choices, title };
}

/** The few copies that a scan can have meant. */
function useCopies(
  choice: Extract<Choice, { kind: 'copies' }> | null,
  desk: DeskControl,
  reader: ActiveReader | null,
): ChoiceOptions | null {
  const { t } = useTranslation();
  const acts = useCopyActs(desk, reader);
  const state = useStateWords();
  if (choice === null) return null;
  const act = reader === null ? 'return' : 'lend';
  return {
    heading: choice.title,
    empty: t('lending.noCopies'),
    isLoading: false,
    options: choice.copies.map((copy) => ({
      key: copy.copyId,
      label: `${state(copy.state)} · ${copy.location}`,
      description: [copy.code, copy.callNumber ?? ''].filter(Boolean).join(' · '),
      ...acts(copy.copyId, choice.act === 'use' ? 'use' : act),
    })),
  };
}

function useCopyActs(desk: DeskControl, reader: ActiveReader | null) {
  const { t } = useTranslation();
  return (copyId: string, act: 'lend' | 'return' | 'use' | null) => ({
    act: act && t(`lending.copyAct.${act}`),
    onChoose: () => {
      if (act === 'lend' && reader !== null) desk.lend(copyId, reader.personId);
      if (act === 'return') desk.takeBack(copyId);
      if (act === 'use') desk.noteUse(copyId);
    },
  });
}

function useStateWords(): (state: string) => string {
  const { t } = useTranslation();
  return (state) => {
    const known = copyStates.find((one) => one === state);
    return known ? t(`lending.state.${known}`) : state;
  };
}
