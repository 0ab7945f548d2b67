import { useCallback, useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { OpenProject } from '../../projects/open-project.ts';
import { META } from '../../projects/project.ts';
import { LiveText } from '../components/live-text.tsx';
import { Logo } from '../components/logo.tsx';
import { PackLanguage } from '../components/pack-words.tsx';
import type { Step } from './address.ts';
import { CheckStep } from './check/check-step.tsx';
import { useCheck } from './check/use-check.ts';
import { CurateStep } from './curate/curate-step.tsx';
import { useCuration } from './curate/use-curation.ts';
import { DocumentsStep } from './documents/documents-step.tsx';
import { useDocuments } from './documents/use-documents.ts';
import { draftLanguage } from './draft-language.ts';
import { HistoryButtons } from './history-buttons.tsx';
import { StepTabs, stepId } from './step-tabs.tsx';
import { type RecordPlace, StudioContext, type StudioTools } from './studio-context.ts';
import { TakeAlongStep } from './take-along/take-along-step.tsx';
import { TroubleLine } from './trouble-line.tsx';
import type { ProjectInUse } from './use-project.ts';

interface StudioViewProps {
  open: OpenProject;
  use: ProjectInUse;
  step: Step;
  onStep: (step: Step) => void;
  onOpen: (id: string) => void;
  onLeave: () => void;
}

/** A project in the making: what it is called, the way to its pack in steps, and what becomes of each change. */
export function StudioView({ open, use, step, onStep, onOpen, onLeave }: StudioViewProps) {
  const { project } = open;
  const { change } = use;
  const check = useCheck(open, project);
  // Here, since reading and drafting go on whatever step is shown, and what is looked at stays.
  const documents = useDocuments(open, use);
  const curation = useCuration(open, project);
  const [wanted, setWanted] = useState<RecordPlace | null>(null);
  const [said, setSaid] = useState('');
  // The same words are only read out again when they differ.
  const say = useCallback((text: string) => setSaid((last) => (last === text ? `${text}\u00a0` : text)), []);
  const goTo = useCallback(
    (place: RecordPlace) => {
      // Another one each time, so that the same place can be asked for again.
      setWanted({ ...place });
      onStep(stepOf(place));
    },
    [onStep],
  );
  const tools = useMemo<StudioTools>(
    () => ({ open, change, remarks: check.remarks, goTo, say }),
    [open, change, check.remarks, goTo, say],
  );
  const meta = project.meta.get(META);
  return (
    <PackLanguage.Provider value={draftLanguage(meta?.lang)}>
      <StudioContext.Provider value={tools}>
        <div class="studio">
          <header class="studio-head">
            <button type="button" class="studio-home" onClick={onLeave} title={i18n.t('studio.projects.title')}>
              <Logo />
              <span class="unseen">{i18n.t('studio.projects.title')}</span>
            </button>
            <h1 dir="auto">{meta?.title || i18n.t('studio.untitled')}</h1>
            <StepTabs
              chosen={step}
              errors={check.errors}
              onChoose={(next) => {
                setWanted(null);
                onStep(next);
              }}
            />
            <HistoryButtons open={open} use={use} onSay={say} />
          </header>
          {use.trouble && <TroubleLine trouble={use.trouble} use={use} onOpen={onOpen} />}
          <main class="studio-main" id="step" aria-labelledby={stepId(step)}>
            {step === 'documents' && <DocumentsStep {...{ open, project, documents, wanted }} />}
            {step === 'curate' && <CurateStep project={project} curation={curation} wanted={wanted} />}
            {step === 'check' && <CheckStep project={project} check={check} />}
            {step === 'takeAlong' && <TakeAlongStep {...{ open, project, wanted }} />}
          </main>
          <LiveText class="unseen" text={said} />
        </div>
      </StudioContext.Provider>
    </PackLanguage.Provider>
  );
}

function stepOf({ section }: RecordPlace): Step {
  if (section === 'meta') return 'takeAlong';
  return section === 'sources' ? 'documents' : 'curate';
}
