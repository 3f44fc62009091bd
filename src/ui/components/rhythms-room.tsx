import { useContext } from 'preact/hooks';
import type { Cadence, CadenceRules } from '../../domain/cadence';
import { relationshipKinds } from '../../domain/contact';
import type { SharedRecord } from '../../domain/record';
import { command } from '../../messages/channel';
import { cadenceRules } from '../../store/read/settings';
import { FaceContext } from '../face-context';
import { relationshipName } from '../names';
import { t } from '../t';
import { useLive } from '../use-live';
import { RhythmRule } from './rhythm-rule';
import { RhythmTagAdd } from './rhythm-tag-add';
import { Room } from './room';

type Rules = Omit<CadenceRules, keyof SharedRecord>;

/** The rhythms that people inherit: from the kind of relationship, and from their tags. */
export function RhythmsRoom() {
  const { store } = useContext(FaceContext);
  const known = useLive(async () => [await cadenceRules(store)] as const, []);
  if (!known) return <Room title={t('rhythms')}>{null}</Room>;
  const rules = rulesOf(known[0]);
  // All are told at once: those that stand just then, with the one that changed.
  const set = async (changed: (before: Rules) => Partial<Rules>) => {
    const before = rulesOf(await cadenceRules(store));
    return command('cadence.rules', { ...before, ...changed(before) });
  };
  const tags = Object.keys(rules.byTag).sort();
  return (
    <Room title={t('rhythms')}>
      <p class="muted">{t('rhythmsText')}</p>
      <section class="room-card">
        <h2>{t('rhythmsByRelationship')}</h2>
        <ul>
          {relationshipKinds.map((kind) => (
            <RhythmRule
              key={kind}
              name={relationshipName(kind)}
              cadence={rules.byRelationship[kind] ?? null}
              set={(cadence) =>
                set(({ byRelationship }) => ({ byRelationship: changedBy(byRelationship, kind, cadence) }))
              }
            />
          ))}
        </ul>
      </section>
      <section class="room-card">
        <h2>{t('rhythmsByTag')}</h2>
        <ul>
          {tags.map((tag) => (
            <RhythmRule
              key={tag}
              name={tag}
              cadence={rules.byTag[tag] ?? null}
              set={(cadence) => set(({ byTag }) => ({ byTag: changedBy(byTag, tag, cadence) }))}
            />
          ))}
        </ul>
        <RhythmTagAdd
          known={tags}
          add={(tag, cadence) => set(({ byTag }) => ({ byTag: changedBy(byTag, tag, cadence) }))}
        />
      </section>
    </Room>
  );
}

function rulesOf(found: CadenceRules | null): Rules {
  return { byTag: found?.byTag ?? {}, byRelationship: found?.byRelationship ?? {} };
}

/** The rules with that one set, or taken away. A tag may be called like something that every object has. */
function changedBy<Name extends string>(
  rules: Partial<Record<Name, Cadence>>,
  name: Name,
  cadence: Cadence | null,
): Record<Name, Cadence> {
  const others = Object.entries(rules).filter(([each]) => each !== name);
  const entries = cadence === null ? others : [...others, [name, cadence]];
  return Object.fromEntries(entries) as Record<Name, Cadence>; // names of rules, each with its cadence
}
