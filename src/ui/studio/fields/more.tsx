import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { pair } from '../../../i18n/join.ts';
import type { Remark } from '../../../projects/check-project.ts';

interface MoreProps {
  /** What is in it. */
  labels: readonly string[];
  /** Paths in the record of what is in it: with a remark on one it is open. */
  names: readonly string[];
  remarks: readonly Remark[];
  children: ComponentChildren;
}

/** Fields that few records need, folded away until somebody wants them or something is wrong in them. */
export function More({ labels, names, remarks, children }: MoreProps) {
  const [isOpen, setOpen] = useState(false);
  const hasRemarks = remarks.some(({ field }) => names.some((name) => field === name || field.startsWith(`${name}[`)));
  return (
    <details class="more" open={isOpen || hasRemarks} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{pair(i18n.t('curate.more'), labels.join(' · '))}</summary>
      <div class="form">{children}</div>
    </details>
  );
}
