import { describe, expect, it } from 'vitest';
import { StudioObject } from '../driver/studio-object.ts';
import { draftedProject } from '../fixtures/studio-project.ts';
import { BROWSERS, useSession } from './support/session.ts';

describe.each(BROWSERS)('the studio in %s', (kind) => {
  const session = useSession(kind);

  it('makes a project, has a statement accepted by keys, and finds everything again', async () => {
    const studio = await StudioObject.open(session.browser);
    await studio.makeProject('The bridge of Norport');
    const { content, texts } = draftedProject();
    await studio.seed({ sources: content.sources!, drafts: content.drafts! }, texts);

    await studio.goTo('curate');
    await studio.choose('that the bridge is safe');
    await studio.press('a');
    await studio.waitForFocus('about');
    await studio.page.keyboard.type('The bridge stays open');
    for (const key of ['Escape', '1', 'a'] as const) await studio.press(key);
    await studio.waitForCount('accepted', 1);

    await studio.undo();
    await studio.waitForCount('accepted', 0);
    await studio.redo();
    await studio.waitForCount('accepted', 1);
    // The rules were asked in a worker, which the policy of the page lets run.
    await studio.waitForErrors();
    await studio.page.close();

    const again = await StudioObject.open(session.browser);
    await again.openProject('The bridge of Norport');
    await again.goTo('curate');
    await again.waitForCount('accepted', 1);
    await again.goTo('check');
    await again.waitForText('.check-records h3', 'The bridge stays open');
    expect(await again.page.evaluate(() => document.querySelector('h1')?.textContent)).toBe('The bridge of Norport');
  });

  it('lists the projects that there are, and leads to each', async () => {
    const studio = await StudioObject.open(session.browser);
    await studio.makeProject('Two towns');
    await studio.page.close();
    const again = await StudioObject.open(session.browser);
    await again.openProject('Two towns');
    await again.waitForText('h1', 'Two towns');
  });
});
