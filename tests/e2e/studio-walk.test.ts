import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { i18n } from '#i18n';
import { canonicalJson } from '../../src/knowledge/canonical-json.ts';
import { StudioObject } from '../driver/studio-object.ts';
import { COUNCIL_PAGE, LATER_ARTICLE, MINUTES_DOCX } from '../fixtures/quarry.ts';
import { BROWSERS, LISTED, useSession } from './support/session.ts';

const TITLE = 'The quarry of Larkfield';
const GROWTH = 'Growth of the quarry';
const WELLS = 'New wells';
const SURVEY = 'Length of the survey';

/** What is accepted: its words, on what, the key of its stance, and in other words. */
const STATEMENTS = [
  ['two hundred jobs', GROWTH, '1', 'The quarry gives work to two hundred people.'],
  ['would drain the springs', GROWTH, '2', 'The quarry would take the water of the village.'],
  ['must not grow any further', GROWTH, '2', 'The quarry is to stay as it is.'],
  ['cannot replace the springs', WELLS, '2', 'Wells are no substitute.'],
  ['would pay for new wells', WELLS, '1', 'The council would pay for wells.'],
  ['far too short', SURVEY, '2', 'More time was needed to survey the water.'],
] as const;

const NOTES = {
  'Ines Calloway': 'Mayor of Larkfield',
  'Peter Vance': 'A hydrologist',
  'Rosa Quill': 'Leader of the Ember Hill Association',
};
const CLAIMS = {
  [GROWTH]: 'The quarry may grow by forty hectares.',
  [WELLS]: 'New wells can take the place of the springs.',
  [SURVEY]: 'The survey was long enough.',
};

/** In an order that does not hang on that of files. */
function sorted(records: Record<string, unknown[] | undefined>): Record<string, string[]> {
  const print = (own: unknown[] = []) => own.map((record) => canonicalJson(record)).sort();
  return Object.fromEntries(Object.entries(records).map(([section, own]) => [section, print(own)]));
}

describe.each(BROWSERS)('a pack from documents in %s', (kind) => {
  const session = useSession(kind);
  const folder = mkdtempSync(join(tmpdir(), 'quarry-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const write = (name: string, content: string | Uint8Array) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };

  // Each letter is typed, as an author does it.
  it('is made, survives its page, is tried on an article, and is brought back from its folder', async () => {
    let studio = await StudioObject.open(session.browser);
    await studio.makeProject(TITLE);
    await studio.chooseFiles('#step', write('quarry.html', COUNCIL_PAGE), write('minutes.docx', MINUTES_DOCX));
    await studio.waitForDrafted(2);
    expect((await studio.readRecords()).sources).toMatchObject([
      { title: 'Larkfield argues over its quarry', outlet: { name: 'The Larkfield Courier' } },
      { title: 'Minutes of the Larkfield meeting', published: { edtf: null } },
    ]);

    await studio.goTo('curate');
    for (const [at, [words, about, stance, gist]] of STATEMENTS.entries()) {
      await studio.accept(words, about, stance, gist);
      await studio.waitForCount('accepted', at + 1);
    }
    await studio.waitForSaved();
    await studio.page.close();

    studio = await StudioObject.open(session.browser);
    await studio.openProject(TITLE);
    await studio.goTo('curate');
    await studio.waitForCount('accepted', STATEMENTS.length);
    await studio.showList('actors', 'accepted');
    for (const [name, note] of Object.entries(NOTES)) {
      await studio.choose(name);
      await studio.fill('note', note);
    }
    await studio.showList('claims', 'accepted');
    for (const [label, proposition] of Object.entries(CLAIMS)) {
      await studio.choose(label);
      await studio.fill('proposition', proposition);
    }
    await studio.goTo('check');
    await studio.waitForText('.check-records h3', GROWTH);
    expect(await studio.remarks(GROWTH)).toContainEqual(expect.stringContaining(i18n.t('curate.field.context')));

    await studio.goTo('curate');
    for (const label of Object.keys(CLAIMS)) {
      await studio.choose(label);
      await studio.fill('context', `The Larkfield Courier reports on ${label.toLowerCase()}.`);
      await studio.fill('aliases', label.toLowerCase());
    }
    await studio.choose(GROWTH);
    await studio.pressButton(i18n.t('curate.addConflict'));
    await studio.fill('about', 'Whether the quarry may grow');
    await studio.waitForSaved();
    const made = await studio.readRecords();
    expect([made.actors?.length, made.entries?.length, made.positions?.length]).toEqual([3, 3, 6]);
    expect(made.conflicts).toMatchObject([
      { sides: [{ label: 'Ines Calloway', positions: [expect.any(String)] }, { label: 'Peter Vance' }] },
    ]);
    expect(made.conflicts?.[0]?.sides[1]?.positions).toHaveLength(2);

    session.web.put('/vote.html', LATER_ARTICLE);
    const article = await session.openArticle(`${LISTED}vote.html`);
    await article.waitUntilRead();
    expect(await article.marks()).toEqual({});
    await studio.page.bringToFront();
    await studio.goTo('takeAlong');
    await studio.pressButton(i18n.t('takeAlong.tryNow'));
    await studio.waitForText(
      '[aria-labelledby="try-title"] [role="status"]',
      i18n.t('takeAlong.onTrial', ['']).slice(0, 8),
    );
    expect(await studio.page.$$('[aria-labelledby="try-title"] .problems')).toEqual([]);
    await article.waitForMarks('claim-contested');
    expect(JSON.stringify(await article.marks())).toContain('Ines Calloway');
    await article.clickMark('growth of the quarry');
    expect(await article.card.waitForText(GROWTH)).toContain('The quarry would take the water of the village.');
    expect(await article.card.sides()).toHaveLength(2);

    await studio.pressButton(i18n.t('takeAlong.end'));
    await studio.waitForText('[role="status"]', i18n.t('takeAlong.ended'));
    await article.waitForNoMarks();

    await studio.page.bringToFront();
    const zip = write('taken-along.zip', await studio.takeSaved(i18n.t('takeAlong.folder')));
    await studio.page.click('.studio-home');
    await studio.chooseFiles('[aria-labelledby="bring-in-title"]', zip);
    await studio.page.waitForSelector('.studio');
    await studio.waitForText('h1', TITLE);
    const { drafts: _drafts, decisions: _decisions, readings: _readings, ...records } = made;
    const again = await studio.readRecords();
    expect(sorted(again)).toEqual(sorted(records));
    // Its texts came along: they can be gone through once more.
    await studio.goTo('curate');
    await studio.waitForText('.text-pane .document', 'two hundred jobs');
  }, 120_000);
});
