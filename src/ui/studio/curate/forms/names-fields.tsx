import { i18n } from '#i18n';
import { countText } from '../../../../i18n/count-text.ts';
import { withRemark } from '../../../../i18n/join.ts';
import type { TargetSpotting } from '../../../../knowledge/schema/spotting.ts';
import { put } from '../../../../projects/change.ts';
import { type Project, spottingId } from '../../../../projects/project.ts';
import { recordName } from '../../check/group-remarks.ts';
import { nameDraftLanguage } from '../../draft-language.ts';
import { TextField } from '../../fields/text-field.tsx';
import { nameRecord } from '../../name-record.ts';
import { useStudio } from '../../studio-context.ts';
import { readLines, simpleAliases, simplePatterns, spottingOf, withAliases, withPatterns } from '../names.ts';

interface NamesFieldsProps {
  project: Project;
  target: string;
  languages: readonly string[];
  /** Whether phrases are asked for as well, which find a claim in other words than a name. */
  hasPhrases?: boolean;
}

const NO_NAMES: Omit<TargetSpotting, 'target'> = { aliases: [], patterns: [] };

/** How pages name an actor or entry, by language, one name a line; what a form cannot show stays as it is, and is said. */
export function NamesFields({ project, target, languages, hasPhrases = false }: NamesFieldsProps) {
  const { change, remarks, open } = useStudio();
  const [id, record] = spottingOf(project, target) ?? [undefined, NO_NAMES];
  const aliases = simpleAliases(record, languages);
  const patterns = simplePatterns(record, languages);
  const own = id === undefined ? [] : (remarks.get(recordName({ section: 'spotting', id })) ?? []);
  const save = (join: string, edit: (now: TargetSpotting) => TargetSpotting) =>
    change(
      'edit',
      nameRecord(open.project, project.actors.has(target) ? 'actors' : 'entries', target),
      (now) => {
        const [at, before] = spottingOf(now, target) ?? [undefined, { ...NO_NAMES, target }];
        const after = edit(before);
        return [put(now, 'spotting', at ?? spottingId(after, now.spotting), after)];
      },
      `spotting ${target} ${join}`,
    );
  const hidden = aliases.hidden + patterns.hidden;
  return (
    <>
      {[...aliases.byLanguage].map(([lang, names], index) => (
        <TextField
          key={`names ${lang}`}
          label={withRemark(i18n.t('curate.field.aliases'), nameDraftLanguage(lang))}
          name={index === 0 ? 'aliases' : `aliases ${lang}`}
          lines={Math.min(8, Math.max(2, names.length + 1))}
          isList
          lang={lang}
          remarks={index === 0 ? own : []}
          note={index === 0 ? i18n.t('curate.namesNote') : undefined}
          value={names.join('\n')}
          onSave={(text, join) =>
            save(`names ${lang} ${join}`, (now) => ({
              ...now,
              aliases: withAliases(now.aliases, lang, readLines(text)),
            }))
          }
        />
      ))}
      {hasPhrases &&
        [...patterns.byLanguage].map(([lang, phrases], index) => (
          <TextField
            key={`phrases ${lang}`}
            label={withRemark(i18n.t('curate.field.patterns'), nameDraftLanguage(lang))}
            name={index === 0 ? 'patterns' : `patterns ${lang}`}
            lines={Math.min(8, Math.max(2, phrases.length + 1))}
            isList
            lang={lang}
            remarks={index === 0 ? own : []}
            note={index === 0 ? i18n.t('curate.phrasesNote') : undefined}
            value={phrases.join('\n')}
            onSave={(text, join) =>
              save(`phrases ${lang} ${join}`, (now) => ({
                ...now,
                patterns: withPatterns(now.patterns, lang, readLines(text)),
              }))
            }
          />
        ))}
      {hidden > 0 && <p class="note">{countText('curate.hiddenNames', hidden)}</p>}
    </>
  );
}
