import type { ComponentChildren } from 'preact';

interface SectionProps {
  /** What the address of the section ends with. */
  id: string;
  title: string;
  children: ComponentChildren;
}

/** A part of the options page, with a heading that names it. */
export function Section({ id, title, children }: SectionProps) {
  return (
    <section id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
    </section>
  );
}
