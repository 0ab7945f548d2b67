import { i18n } from '#i18n';
import { declareStyle, MARK_STYLES, type Palette } from '../../settings/mark-style.ts';

/** The marks of a palette as they look on a page, on invented names. */
export function MarkExamples({ palette }: { palette: Palette }) {
  return (
    <span class="examples">
      {MARK_STYLES.map((style) => (
        <span key={`${style.category} ${style.contested}`} style={declareStyle(style, palette)}>
          {style.contested ? i18n.t('options.example.contested') : i18n.t(`options.example.${style.category}`)}
        </span>
      ))}
    </span>
  );
}
