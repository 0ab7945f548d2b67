import { useEffect, useMemo, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { countText } from '../../../i18n/count-text.ts';
import type { Project } from '../../../projects/project.ts';
import type { Suggestions } from '../../../projects/suggestions.ts';
import { draftWords } from '../draft-language.ts';
import { useStudio } from '../studio-context.ts';
import { findMarks } from './find-marks.ts';
import { readKey } from './keys.ts';
import { markText, type Paragraph } from './mark-text.ts';
import { MarkedParagraph } from './marked-paragraph.tsx';
import { sameParagraphs } from './same-paragraphs.ts';
import { SelectionBar } from './selection-bar.tsx';
import type { Curation } from './use-curation.ts';

interface TextPaneProps {
  project: Project;
  curation: Curation;
  onChoose: (key: string) => void;
}

/** The text of a document with all that was found in it. */
export function TextPane({ project, curation, onChoose }: TextPaneProps) {
  const { suggestions, source: id, chosen, place, setSource } = curation;
  const { open } = useStudio();
  const box = useRef<HTMLDivElement>(null);
  const source = id === null ? undefined : project.sources.get(id);
  const text = open.texts.get(source?.sha256 ?? '') ?? '';
  const claim = chosen !== null && readKey(chosen)?.list === 'claims' ? chosen : null;
  const { positions, drafts, decisions } = project;
  const last = useRef<readonly Paragraph[]>([]);
  const paragraphs = useMemo(() => {
    const marks = id === null ? [] : findMarks(id, { positions, drafts, decisions }, suggestions, claim);
    return sameParagraphs(last.current, id === null ? [] : markText(text, marks));
  }, [text, id, positions, drafts, decisions, suggestions, claim]);
  last.current = paragraphs;

  useEffect(() => {
    const { current } = box;
    if (!current || !place) return;
    const starts = [...current.querySelectorAll<HTMLElement>('[data-start]')];
    starts.findLast(({ dataset }) => Number(dataset.start) <= place.start)?.scrollIntoView({ block: 'center' });
  }, [place]);

  const onClick = (event: MouseEvent) => {
    // Whoever selects words does not mean what stands there.
    if (!getSelection()?.isCollapsed) return;
    const key = (event.target as Element).closest<HTMLElement>('[data-key]')?.dataset.key;
    if (key) onChoose(key);
  };

  return (
    <section class="pane text-pane" aria-labelledby="text-title">
      <h2 id="text-title" class="unseen">
        {i18n.t('curate.text')}
      </h2>
      {project.sources.size === 0 ? (
        <p class="note empty">{i18n.t('curate.noDocuments')}</p>
      ) : (
        <>
          <label class="document-choice">
            <span class="unseen">{i18n.t('curate.document')}</span>
            <select value={id ?? ''} onChange={(event) => setSource(event.currentTarget.value)}>
              {[...project.sources].map(([one, { title }]) => (
                <option key={one} value={one}>
                  {title ?? one}
                </option>
              ))}
            </select>
          </label>
          <p class="legend" aria-hidden="true">
            <span class="found in-name">{i18n.t('curate.legend.name')}</span>
            <span class="found in-statement">{i18n.t('curate.legend.draft')}</span>
            <span class="found in-statement is-accepted">{i18n.t('curate.legend.accepted')}</span>
            <span class="found in-date">{i18n.t('curate.legend.date')}</span>
          </p>
          {/* biome-ignore lint/a11y/useKeyWithClickEvents: the lists hold the same, for keys. */}
          <section
            class="document"
            ref={box}
            onClick={onClick}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the Tab key.
            tabIndex={0}
            aria-label={source?.title ?? id ?? ''}
            {...draftWords(source?.lang)}
          >
            {text === '' && <p class="note">{i18n.t('curate.noText')}</p>}
            {paragraphs.map((paragraph) => (
              <MarkedParagraph
                key={paragraph.start}
                paragraph={paragraph}
                chosen={chosen !== null && paragraph.keys.has(chosen) ? chosen : null}
              />
            ))}
          </section>
          <p class="note text-counts">{countText('curate.statementsHere', countStatements(suggestions, id))}</p>
          {id !== null && <SelectionBar box={box} source={id} text={text} chosen={chosen} onChoose={onChoose} />}
        </>
      )}
    </section>
  );
}

function countStatements({ statements }: Suggestions, document: string | null): number {
  return statements.filter((one) => one.document === document && one.decision === undefined).length;
}
