import { i18n } from '#i18n';
import { declareStyle, MARK_STYLES, nameOfStyle } from '../../settings/mark-style.ts';

/** What each kind of line under a mark stands for. */
export function Legend() {
  return (
    <section class="legend" aria-labelledby="legend">
      <h2 id="legend">{i18n.t('welcome.legend')}</h2>
      <dl>
        {MARK_STYLES.map((style) => {
          const kind = style.contested ? 'contested' : style.category;
          return (
            <div key={nameOfStyle(style, 'standard')}>
              <dt>
                <span style={declareStyle(style, 'standard')}>{i18n.t(`options.example.${kind}`)}</span>
              </dt>
              <dd>{i18n.t(`welcome.meaning.${kind}`)}</dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
