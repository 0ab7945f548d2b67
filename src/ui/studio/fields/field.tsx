import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Remark } from '../../../projects/check-project.ts';
import { wordRemark } from '../check/word-remark.ts';

export interface FieldProps {
  label: string;
  /** Of the record, as `evidence[0].mode`. */
  name: string;
  note?: string | undefined;
  remarks?: readonly Remark[] | undefined;
}

/** A labelled control, with what there is to know of it and what the rules say of it, read out with the control. */
export function Field({
  label,
  name,
  note,
  remarks = [],
  children,
}: FieldProps & {
  children: (attributes: { id: string; name: string; describedBy: string | undefined }) => ComponentChildren;
}) {
  const id = useId();
  const own = remarks.filter(
    ({ field }) => field === name || field.startsWith(`${name}.`) || field.startsWith(`${name}[`),
  );
  const described = [note && `${id}-note`, own.length && `${id}-remarks`].filter(Boolean).join(' ') || undefined;
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
      </label>
      {children({ id, name, describedBy: described })}
      {note && (
        <p class="note" id={`${id}-note`}>
          {note}
        </p>
      )}
      <RemarkList id={`${id}-remarks`} remarks={own} />
    </div>
  );
}

/** What the rules say of a field, or of fields that have none of their own. */
export function RemarkList({ remarks, id }: { remarks: readonly Remark[]; id?: string }) {
  if (remarks.length === 0) return null;
  return (
    <ul class="field-remarks" id={id}>
      {remarks.map((remark) => (
        <RemarkItem key={`${remark.rule} ${remark.field} ${remark.reason}`} remark={remark} />
      ))}
    </ul>
  );
}

/** A remark, with what the rules say in English where their own words tell more. */
export function RemarkItem({ remark }: { remark: Remark }) {
  const { text, reason } = wordRemark(remark);
  return (
    <li class={`remark remark-${remark.level}`}>
      <span class="unseen">{i18n.t(`check.level.${remark.level}`)} </span>
      {text}
      {reason && (
        <span class="reason-words" lang="en" dir="ltr">
          {reason}
        </span>
      )}
    </li>
  );
}
