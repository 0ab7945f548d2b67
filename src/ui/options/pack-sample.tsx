import { i18n } from '#i18n';
import type { Sample } from '../../packs/choose-samples.ts';
import { formatDated } from '../components/format-date.ts';
import { usePackWords } from '../components/pack-words.tsx';
import { Parts } from '../components/parts.tsx';
import { StanceGlyph } from '../components/stance-glyph.tsx';

/** A claim of a pack with some of its positions, as its card would tell them. */
export function PackSample({ sample: { entry, positions }, lang }: { sample: Sample; lang: string }) {
  const words = usePackWords(lang);
  return (
    <li class="sample">
      <p class="claim" {...words}>
        {entry.label}
      </p>
      {positions.map(({ position, actor, source }) => (
        <div key={position.id} class="held">
          <StanceGlyph stance={position.stance} />
          <p {...words}>
            <strong>{actor.label}</strong> {position.gist}
          </p>
          <p class="note">
            <Parts>
              <span>{i18n.t(`stance.${position.stance}`)}</span>
              <span>{formatDated(position.when).date}</span>
              <bdi>{source?.outlet.name ?? i18n.t('evidence.unnamedOutlet')}</bdi>
            </Parts>
          </p>
        </div>
      ))}
    </li>
  );
}
