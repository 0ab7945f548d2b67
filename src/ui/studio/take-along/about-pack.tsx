import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PackMeta } from '../../../knowledge/schema/pack.ts';
import { META, type Project } from '../../../projects/project.ts';
import { changeRecord } from '../../../projects/records.ts';
import { recordName } from '../check/group-remarks.ts';
import { focusField } from '../fields/focus-field.ts';
import { TextField } from '../fields/text-field.tsx';
import { type RecordPlace, useStudio } from '../studio-context.ts';

/** Texts of the pack's own record, with the lines that each has. */
const TEXTS = [
  ['title', 1],
  ['id', 1],
  ['scope', 3],
  ['license', 1],
  ['asOf', 1],
  ['version', 1],
] as const;
/** What may be left out. */
const OPTIONAL = ['homepage', 'contact'] as const;

/** What a pack says of itself: to its readers, as the limits of what it knows. */
export function AboutPack({ project, wanted }: { project: Project; wanted: RecordPlace | null }) {
  const { change, remarks } = useStudio();
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (wanted?.section === 'meta') focusField(form.current, wanted.field ?? '');
  }, [wanted]);
  const meta = project.meta.get(META);
  if (!meta) return null;
  const own = remarks.get(recordName({ section: 'meta', id: META })) ?? [];
  const save = (fields: Partial<PackMeta>, join: string) =>
    change(
      'edit',
      meta.title,
      (now) => changeRecord(now, 'meta', META, { ...now.meta.get(META)!, ...fields }),
      `meta ${Object.keys(fields).join()} ${join}`,
    );
  return (
    <div class="form about-pack" ref={form}>
      {TEXTS.map(([name, lines]) => (
        <TextField
          key={name}
          label={i18n.t(`curate.field.${name}`)}
          {...{ name, lines, remarks: own, value: meta[name] }}
          onSave={(text, join) => save({ [name]: text }, join)}
        />
      ))}
      {OPTIONAL.map((name) => (
        <TextField
          key={name}
          label={i18n.t(`curate.field.${name}`)}
          {...{ name, remarks: own, value: meta[name] ?? '' }}
          onSave={(text, join) => save({ [name]: text || null }, join)}
        />
      ))}
    </div>
  );
}
