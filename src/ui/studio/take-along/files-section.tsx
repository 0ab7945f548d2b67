import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PlacedProblem } from '../../../authoring/placed-problem.ts';
import { zipFolder } from '../../../authoring/zip-folder.ts';
import { countText } from '../../../i18n/count-text.ts';
import { canonicalJson } from '../../../knowledge/canonical-json.ts';
import { compileProject } from '../../../projects/compile-project.ts';
import { fromFolder, toFolder } from '../../../projects/folder.ts';
import type { OpenProject } from '../../../projects/open-project.ts';
import { META } from '../../../projects/project.ts';
import { LiveText } from '../../components/live-text.tsx';
import { saveFile } from '../../components/save-file.ts';
import { RefusedFolder } from './refused-folder.tsx';

/** The pack as a file for others, and its records as a folder for going on elsewhere. */
export function FilesSection({ open }: { open: OpenProject }) {
  const [said, setSaid] = useState('');
  const [refused, setRefused] = useState<readonly PlacedProblem[]>([]);
  const { id = 'pack', version = '' } = open.project.meta.get(META) ?? {};
  const savePack = async () => {
    setRefused([]);
    const compiled = await compileProject(open.project);
    if (compiled.ok) saveFile(`${id}-${version}.json`, 'application/json', canonicalJson(compiled.value));
    setSaid(compiled.ok ? '' : countText('takeAlong.incomplete', compiled.problems.length));
  };
  const saveFolder = async () => {
    setSaid('');
    setRefused([]);
    try {
      const folder = toFolder(open);
      // What could not be brought back would be no copy of anybody's work.
      const back = await fromFolder(folder);
      if (back.ok) saveFile(`${id}.zip`, 'application/zip', zipFolder(folder) as BlobPart);
      else setRefused(back.problems);
    } catch (error) {
      console.error('Counterpoint: the folder could not be made', error);
      setSaid(i18n.t('wentWrong'));
    }
  };
  return (
    <section aria-labelledby="files-title">
      <h3 id="files-title">{i18n.t('takeAlong.files')}</h3>
      <p class="note">{i18n.t('takeAlong.filesNote')}</p>
      <p class="actions">
        <button type="button" class="button" onClick={() => void savePack()}>
          {i18n.t('takeAlong.pack')}
        </button>
        <button type="button" class="button" onClick={() => void saveFolder()}>
          {i18n.t('takeAlong.folder')}
        </button>
      </p>
      <LiveText text={said} />
      {refused.length > 0 && <RefusedFolder project={open.project} problems={refused} />}
      <p class="note">{i18n.t('takeAlong.publish')}</p>
      <pre lang="en" dir="ltr">
        <code>{`npm run pack -- publish ${id} --key FILE --out SITE --publisher NAME`}</code>
      </pre>
    </section>
  );
}
