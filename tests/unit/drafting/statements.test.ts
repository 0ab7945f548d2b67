import { describe, expect, test } from 'vitest';
import { draftDocument } from '../../../src/drafting/draft-document.ts';

/** Who says what in a text: "speaker: words", the words of several stretches joined by " … ". */
function said(text: string): string[] {
  return draftDocument({ name: 'a.txt', text }).statements.map(({ speaker, speakerWords, pieces }) => {
    const words = speakerWords && text.slice(speakerWords.start, speakerWords.end);
    return `${speaker?.name ?? `? ${words ?? ''}`.trim()}: ${pieces.map(({ start, end }) => text.slice(start, end)).join(' … ')}`;
  });
}

describe('words in quotation marks', () => {
  test.each([
    ['“The bridge is safe,” Ann Lee said.', 'Ann Lee: The bridge is safe'],
    ['“The bridge is safe,” said Ann Lee.', 'Ann Lee: The bridge is safe'],
    ['"The bridge is safe," Ann Lee told reporters on Monday.', 'Ann Lee: The bridge is safe'],
    ["''The bridge is safe,'' Ann Lee said in an interview.", 'Ann Lee: The bridge is safe'],
    ['Ann Lee said, “The bridge is safe.”', 'Ann Lee: The bridge is safe.'],
    ['Ann Lee said: “The bridge is safe.”', 'Ann Lee: The bridge is safe.'],
    ['Ann Lee told The Gazette, “The bridge is safe.”', 'Ann Lee: The bridge is safe.'],
    ['“Is the bridge safe?” Ann Lee asked.', 'Ann Lee: Is the bridge safe?'],
    ['“Close the bridge!” shouted Ann Lee.', 'Ann Lee: Close the bridge!'],
    ['“The bridge,” Ann Lee said, “is safe for now.”', 'Ann Lee: The bridge … is safe for now.'],
    [
      '“The bridge is safe,” Ann Lee said. “Nobody has to worry.”',
      'Ann Lee: The bridge is safe … Nobody has to worry.',
    ],
    ['“It is old. It is safe. It stays,” Ann Lee said.', 'Ann Lee: It is old. It is safe. It stays'],
    ['“The country wants a fair deal,” Ms. Warren said.', 'Warren: The country wants a fair deal'],
    ['“I’ve heard that the union said no,” Tom Hale said.', 'Tom Hale: I’ve heard that the union said no'],
    ['“I’m sure the council thinks it is safe,” Tom Hale replied.', 'Tom Hale: I’m sure the council thinks it is safe'],
    ['“The bridge is safe,” Ann Lee, the mayor, said.', 'Ann Lee: The bridge is safe'],
    ['“The bridge is safe,” said Ann Lee, who has been mayor since May.', 'Ann Lee: The bridge is safe'],
    ['“The bridge is safe,” Ann Lee, who built it, told the Gazette.', 'Ann Lee: The bridge is safe'],
    ['“The bridge is safe,” said the mayor, Ann Lee.', 'Ann Lee: The bridge is safe'],
    ['“The bridge is safe,” Sen. Jim Rowe (R-Ohio) said.', 'Jim Rowe: The bridge is safe'],
    ['“The bridge is safe,” Rep. Ann Lee, D-Iowa, said.', 'Ann Lee: The bridge is safe'],
    ['“The bridge is safe,” Ann Lee notes.', 'Ann Lee: The bridge is safe'],
    ['“The bridge is safe,” Ann Lee points out.', 'Ann Lee: The bridge is safe'],
    ['“The bridge is safe,” Ann Lee said as she left the hall.', 'Ann Lee: The bridge is safe'],
    ['“The bridge is safe,” Ann Lee wrote in a letter to the council.', 'Ann Lee: The bridge is safe'],
    ['“The bridge is safe,” according to Ann Lee.', 'Ann Lee: The bridge is safe'],
    ['“The bridge is safe,” the council said in a statement.', 'council: The bridge is safe'],
    ['“The bridge is safe,” read a sign at the gate.', 'sign at the gate: The bridge is safe'],
    ['“The bridge is safe for all of us.” — Ann Lee', 'Ann Lee: The bridge is safe for all of us.'],
    ['“The bridge is safe for all of us.” – Ann Lee, mayor of Lima', 'Ann Lee: The bridge is safe for all of us.'],
    ['LEE: The bridge is safe, and we know it.', 'LEE: The bridge is safe, and we know it'],
    ['Ann Lee: “The bridge is safe.”', 'Ann Lee: The bridge is safe.'],
    ['Asked about the bridge, Ann Lee said, “It is safe.”', 'Ann Lee: It is safe.'],
    ['As Ann Lee put it, “The bridge is safe.”', 'Ann Lee: The bridge is safe.'],
    ['Ann Lee left the hall, saying, “The bridge is safe.”', 'Ann Lee: The bridge is safe.'],
    ['‘The bridge is safe,’ Ann Lee said.', 'Ann Lee: The bridge is safe'],
    ['‘It’s the council’s bridge,’ Ann Lee said.', 'Ann Lee: It’s the council’s bridge'],
  ])('%s', (text, statement) => expect(said(text)).toEqual([statement]));

  test.each<[string, string[]]>([
    [
      'Ann Lee said, “The bridge is safe.” Tom Hale answered, “It is not.”',
      ['Ann Lee: The bridge is safe.', 'Tom Hale: It is not.'],
    ],
    [
      '“The bridge is safe,” Ann Lee said, adding that it will be painted.',
      ['Ann Lee: The bridge is safe', 'Ann Lee: that it will be painted'],
    ],
    [
      'A woman asked for a picture and Ann Lee said, “Not on the bridge.”',
      ['woman: for a picture', 'Ann Lee: Not on the bridge.'],
    ],
    [
      'Ann Lee issued this statement:\n\n“The bridge is safe, and it stays open.”',
      ['Ann Lee: The bridge is safe, and it stays open.'],
    ],
    [
      '“The bridge is safe,” Ann Lee said.\n\n“We have measured every pier of it.”',
      ['Ann Lee: The bridge is safe', 'Ann Lee: We have measured every pier of it.'],
    ],
    [
      '“The bridge is safe,” Ann Lee said. “We have measured it.\n\n“And it will stay open all summer.”',
      ['Ann Lee: The bridge is safe … We have measured it.', 'Ann Lee: And it will stay open all summer.'],
    ],
    [
      '“The bridge is safe,” Ann Lee said. “It is not,” Tom Hale said.\n\n“We have measured every pier of it.”',
      ['Ann Lee: The bridge is safe', 'Tom Hale: It is not', '?: We have measured every pier of it.'],
    ],
  ])('%s', (text, statements) => expect(said(text)).toEqual(statements));
});

describe('reported speech', () => {
  test.each([
    ['Ann Lee said that the bridge is safe.', 'Ann Lee: that the bridge is safe'],
    ['Ann Lee said the bridge is safe.', 'Ann Lee: the bridge is safe'],
    ['Ann Lee said on Monday that the bridge is safe.', 'Ann Lee: that the bridge is safe'],
    ['Ann Lee said Monday the bridge is safe.', 'Ann Lee: the bridge is safe'],
    ['Ann Lee said in a statement that the bridge is safe.', 'Ann Lee: that the bridge is safe'],
    ['Ann Lee told reporters that the bridge is safe.', 'Ann Lee: that the bridge is safe'],
    ['Ann Lee told the council the bridge is safe.', 'Ann Lee: the bridge is safe'],
    ['The bridge is safe, Ann Lee said.', 'Ann Lee: The bridge is safe'],
    ['The bridge is safe, said Ann Lee.', 'Ann Lee: The bridge is safe'],
    ['Voters want change, Ms. Warren said.', 'Warren: Voters want change'],
    ['Voters want change, Ms. Warren told the Gazette on Friday.', 'Warren: Voters want change'],
    ['The bridge, Ann Lee said, is safe.', 'Ann Lee: The bridge … is safe'],
    ['According to Ann Lee, the bridge is safe.', 'Ann Lee: the bridge is safe'],
    ['The bridge is safe, according to Ann Lee.', 'Ann Lee: The bridge is safe'],
    ['The bridge is safe according to a report of the council.', 'report of the council: The bridge is safe'],
    ['Ann Lee believes the union is wrong.', 'Ann Lee: the union is wrong'],
    ['Ann Lee wants to close the bridge.', 'Ann Lee: to close the bridge'],
    ['Ann Lee called for a new bridge.', 'Ann Lee: a new bridge'],
    ['Ann Lee called the bridge “a danger to all”.', 'Ann Lee: the bridge “a danger to all”'],
    ['Ann Lee criticized the union for its delay.', 'Ann Lee: the union for its delay'],
    ['Ann Lee accused the union of delay.', 'Ann Lee: the union of delay'],
    ['Ann Lee, a former engineer, argued that the bridge is safe.', 'Ann Lee: that the bridge is safe'],
    ['Ann Lee, who built the bridge, warned that it is old.', 'Ann Lee: that it is old'],
    ['Ann Lee and Tom Hale agreed that the bridge is old.', 'Ann Lee and Tom Hale: that the bridge is old'],
    ['The council, which owns the bridge, has said it is safe.', 'council: it is safe'],
    ['The council continues to insist that the bridge is safe.', 'council: that the bridge is safe'],
    ['Ann Lee went on to say that the bridge is safe.', 'Ann Lee: that the bridge is safe'],
    ['Polls show that most voters want the bridge.', 'Polls: that most voters want the bridge'],
    ['A new poll shows Lee ahead of Hale.', 'new poll: Lee ahead of Hale'],
    ['The report says the piers have moved.', 'report: the piers have moved'],
    ['The family said it would not sell the land.', 'family: it would not sell the land'],
    ['The campaign said it had paid the bill.', 'campaign: it had paid the bill'],
    ['Two thirds of those asked said the bridge should close.', 'Two thirds of those asked: the bridge should close'],
    ['The website said the bridge was closed.', 'website: the bridge was closed'],
    ['Lee claims the union was never heard.', 'Lee: the union was never heard'],
    ['In Iowa on Monday, Ann Lee said the bridge is safe.', 'Ann Lee: the bridge is safe'],
    ['When the hall was full, Ann Lee said the bridge is safe.', 'Ann Lee: the bridge is safe'],
    ['As Ann Lee pointed out in May, the bridge is safe.', 'Ann Lee: the bridge is safe'],
    ['By Monday the council had announced that the bridge would close.', 'council: that the bridge would close'],
    ['Ann Lee urged the council to close the bridge.', 'Ann Lee: the council to close the bridge'],
    ['Ann Lee vowed to open the bridge by May.', 'Ann Lee: to open the bridge by May'],
    ['Ann Lee praised Tom Hale, who had built the bridge.', 'Ann Lee: Tom Hale, who had built the bridge'],
    ['Ann Lee said Tom Hale believes the bridge is safe.', 'Ann Lee: Tom Hale believes the bridge is safe'],
    ['Sen. Jim Rowe (R-Ohio) said the bridge is safe.', 'Jim Rowe: the bridge is safe'],
    ['Lee’s spokesman, Tom Hale, said the bridge is safe.', 'Tom Hale: the bridge is safe'],
    ['A spokesman for Ann Lee said the bridge is safe.', 'spokesman for Ann Lee: the bridge is safe'],
    ['The council met on Monday, with Ann Lee claiming that the bridge stays.', 'Ann Lee: that the bridge stays'],
    ['Tom Hale spoke first, with the union announcing that it would strike.', 'union: that it would strike'],
    ['The race is close, with some polls indicating that Ann Lee is ahead.', 'some polls: that Ann Lee is ahead'],
    ['Ann Lee left with Tom Hale, saying that the bridge is safe.', 'Ann Lee: that the bridge is safe'],
    ['Ann Lee spoke to reporters, claiming that the bridge stays.', 'Ann Lee: that the bridge stays'],
    ['A friend of his said that the bridge is safe.', 'friend of his: that the bridge is safe'],
  ])('%s', (text, statement) => expect(said(text)).toEqual([statement]));

  test.each<[string, string[]]>([
    ['Ann Lee praised the bridge and said that it is safe.', ['Ann Lee: the bridge', 'Ann Lee: that it is safe']],
    ['Ann Lee praised the bridge, adding that it is safe.', ['Ann Lee: the bridge', 'Ann Lee: that it is safe']],
    [
      'Ann Lee said the bridge is safe, and Tom Hale said it is not.',
      ['Ann Lee: the bridge is safe', 'Tom Hale: it is not'],
    ],
  ])('%s', (text, statements) => expect(said(text)).toEqual(statements));
});

describe('a meaning is not turned round: the word that denies is part of what is told', () => {
  test.each([
    ['Ann Lee denied that the bridge is safe.', 'Ann Lee: denied that the bridge is safe'],
    ['Ann Lee did not say that the bridge is safe.', 'Ann Lee: did not say that the bridge is safe'],
    ['Ann Lee never said the bridge is safe.', 'Ann Lee: never said the bridge is safe'],
    ['Ann Lee doesn’t believe the bridge is safe.', 'Ann Lee: doesn’t believe the bridge is safe'],
    ['Ann Lee has not claimed that the bridge is safe.', 'Ann Lee: has not claimed that the bridge is safe'],
    ['Ann Lee refused to close the bridge.', 'Ann Lee: refused to close the bridge'],
    ['Ann Lee declined to comment on the bridge.', 'Ann Lee: declined to comment on the bridge'],
    ['Ann Lee rejected the plan for a new bridge.', 'Ann Lee: rejected the plan for a new bridge'],
    ['Ann Lee disputed that the bridge is safe.', 'Ann Lee: disputed that the bridge is safe'],
    ['Ann Lee does not want to close the bridge.', 'Ann Lee: does not want to close the bridge'],
    [
      'Ann Lee did not accept or concede that the bridge is old.',
      'Ann Lee: did not accept or concede that the bridge is old',
    ],
    ['“The bridge will not,” Ann Lee said, “be closed.”', 'Ann Lee: The bridge will not … be closed.'],
    ['Ann Lee said the bridge is not safe.', 'Ann Lee: the bridge is not safe'],
    ['The bridge is not safe, Ann Lee said.', 'Ann Lee: The bridge is not safe'],
    [
      'Neither the council nor the union said the bridge is safe.',
      'Neither the council nor the union said the bridge is safe',
    ],
    ['Nobody said the bridge is safe.', 'Nobody said the bridge is safe'],
    ['None of the engineers said the bridge is safe.', 'None of the engineers said the bridge is safe'],
    ['Few voters believe the bridge is safe.', 'Few voters believe the bridge is safe'],
    ['No engineer has said that the bridge is safe.', 'No engineer has said that the bridge is safe'],
  ])('%s', (text, words) => {
    const statements = said(text);
    expect(statements).toHaveLength(1);
    expect(statements[0]).toContain(words);
  });
});

describe('whom a pronoun means', () => {
  test.each<[string, string]>([
    ['Ann Lee praised the bridge. She said it is safe.', 'Ann Lee: it is safe'],
    ['Tom Hale left early. “The bridge is old,” he said.', 'Tom Hale: The bridge is old'],
    ['Ann Lee met Tom Hale at the bridge. She said it is safe.', 'Ann Lee: it is safe'],
    ['Ann Lee met Tom Hale at the bridge. He said it is safe.', 'Tom Hale: it is safe'],
    ['Mr. Rowe met Mrs. Kaye. She said it is safe.', 'Kaye: it is safe'],
    ['Ann Lee opened the bridge.\n\nIt is long. “It is safe,” she said.', 'Ann Lee: It is safe'],
    ['Tom Hale said the bridge is old. “And it is not safe,” he added.', 'Tom Hale: And it is not safe'],
    ['Tom Hale spoke for an hour. “Bill Roe is wrong,” he said.', 'Tom Hale: Bill Roe is wrong'],
  ])('%s', (text, statement) => expect(said(text).at(-1)).toBe(statement));

  test.each([
    ['He said the bridge is safe.'],
    ['Ann Lee opened the bridge. He said it is safe.'],
    ['The council met. It said the bridge is safe.'],
    ['Ann Lee and Tom Hale met. They said the bridge is safe.'],
    ['The bridge of Tom Hale and Bill Roe is old. “It is safe,” he said.'],
  ])('it stays open in "%s"', (text) => expect(said(text).at(-1)).toMatch(/^\?/));
});

describe('nobody speaks', () => {
  test.each([
    '',
    'The bridge was built in 1921.',
    'Traffic over the bridge continues to grow.',
    'A said thing.',
    'The hope of the town is the bridge.',
    'The plans for the bridge are old.',
    'A taxi stand is at the bridge.',
    'The bridge is expected to open in May.',
    'The bridge was called safe.',
    'The calls came in the night.',
    'Mr. Hope crossed the bridge.',
    'The “old” bridge is closed.',
    'The bridge, built in 1921, is closed on Mondays.',
    'She crossed the “Bridge of Sighs” in May.',
    'Ann Lee crossed the bridge with Tom Hale.',
    'The bridge was backed by stone.',
    'It is safe.',
    'There is no doubt.',
    'Who knows?',
    'The market closed at five.',
    'The show went on until noon.',
    'Reports are due in May.',
    'The reading begins at six.',
    'The ferry leads to the old town.',
    'The bridge spent years in the rain.',
    'The union lent the town its boats.',
    'Two ferries went to the bridge.',
    'The road maintained its width for a mile.',
    'Ann Lee lives by the bridge.',
    'The council sat on Monday.',
    'Subscribe to our newsletter.',
    'Share this on Facebook.',
    'The bridge is 6\'2" high.',
    'All rights reserved.',
    'The paper came out without saying that the bridge is safe.',
    'The meeting ended short of saying that the bridge is safe.',
    'Did Ann Lee say that the bridge is safe?',
    'If Ann Lee says that the bridge is safe, it opens.',
    'Unless the council says the bridge is safe, it stays shut.',
    'The union was told that the bridge is safe.',
    'To say that the bridge is safe is easy.',
    'The terms of any proposed deal remain open.',
    'The council lowered its proposed share of the cost.',
    'Ann Lee had left, contrary to her promise to stay.',
    'They have heard of the promised bridge for years.',
  ])('in "%s"', (text) => expect(said(text)).toEqual([]));
});

describe('a heading is nobody’s statement', () => {
  const story = 'The council met on Monday.\n\nTom Hale said the ferry is late.';
  const told = 'Tom Hale: the ferry is late';
  test.each<[string, string[]]>([
    [`Wang argues for peace as talks stall\n\n${story}`, [told]],
    [`Wang Argues for Peace as Talks Stall\n\n${story}`, [told]],
    [`Mayor says bridge is safe\n${story}`, [told]],
    [`Bridge is safe, mayor says\n\n${story}`, [told]],
    [`Mr. Lee wants to close the bridge\n\n${story}`, [told]],
    [`“The bridge is safe,” says mayor\n\n${story}`, [told]],
    [`Ann Lee: ‘The bridge is safe for all of us’\n\n${story}`, [told]],
    [`${story}\n\nAnn Lee calls for a new bridge\n\nIt is old.`, [told]],
    [`Gazette\n\nAnn Lee calls for a new bridge\n\nBy Bill Roe, who said so\n\n${story}`, [told]],
    [`BEIJING, Dec. 3 (Reuters)\n\n${story}`, [told]],
    // A quotation that is printed once more.
    [
      `${story}\n\n“The ferry is old and slow,” Ann Lee said.\n\n“The ferry is old and slow.”\n\nIt is.`,
      [told, 'Ann Lee: The ferry is old and slow'],
    ],
    [
      `${story}\n\n“The ferry is old and slow”\n\n“The ferry is old and slow, and it smells,” Ann Lee said.`,
      [told, 'Ann Lee: The ferry is old and slow, and it smells'],
    ],
    // But not one of words that only begin or end alike, nor of the end of one statement and the beginning of the next.
    [
      `${story}\n\n“The ferry is a slow boat.”\n\nAnn Lee said the ferry is a slow boathouse.`,
      [told, 'Tom Hale: The ferry is a slow boat.', 'Ann Lee: the ferry is a slow boathouse'],
    ],
    [
      `${story}\n\n“Late. It is slow.”\n\n“It is slow,” Ann Lee said.`,
      [told, 'Tom Hale: Late. It is slow.', 'Ann Lee: It is slow'],
    ],
  ])('%s', (text, statements) => expect(said(text)).toEqual(statements));

  const quotation = '“We will have the road closed for a week.”\n\nIt was a day of rain.';
  test.each<[string, string]>([
    ['Mayor Ann Lee told the council of the town:', 'Ann Lee'],
    ['Mayor Ann Lee told the council of the town:\n\nMore on the bridge of the town', '?'],
    ['Mayor Ann Lee told the council of the town:\n\nMore on the bridge\n\nThe bridge of the town', '?'],
    ['More on the bridge of the town\n\nMayor Ann Lee told the council of the town:', 'Ann Lee'],
    [
      'Mayor Ann Lee told the council of the town:\n\nMore on the bridge\n\nTom Hale told the council of the town:',
      'Tom Hale',
    ],
    ['Mayor Ann Lee told the council of the town:\n\nIt was a day of rain.', '?'],
  ])('and ends an introduction: "%s"', (above, speaker) => {
    expect(said(`It rained.\n\n${above}\n\n${quotation}`).at(-1)).toBe(
      `${speaker}: We will have the road closed for a week.`,
    );
  });

  test.each<[string, string]>([
    ['Ann Lee said the bridge is safe.', 'Ann Lee: the bridge is safe'],
    ['The mayor says that the bridge is safe.', 'mayor: that the bridge is safe'],
    ['“The bridge is safe,” Ann Lee said.', 'Ann Lee: The bridge is safe'],
    ['“Is it safe?” Ann Lee asked.', 'Ann Lee: Is it safe?'],
    ["Ann Lee said, ''The bridge is safe.''", 'Ann Lee: The bridge is safe.'],
    ['LIMA, Dec. 3 (Reuters) — Ann Lee said the bridge is safe.', 'Ann Lee: the bridge is safe'],
    ['Ann Lee at the hall, where she said the bridge is safe. (Bill Roe/The Gazette)', 'Ann Lee: the bridge is safe'],
    ['Ann Lee said the bridge is\nsafe and stays open.', 'Ann Lee: the bridge is'],
    [
      `Ann Lee said the bridge is safe${' and stays open'.repeat(6)}`,
      `Ann Lee: the bridge is safe${' and stays open'.repeat(6)}`,
    ],
  ])('but a paragraph that begins a text may be one: "%s"', (first, statement) => {
    expect(said(`${first}\n\n${story}`)).toEqual([statement, told]);
  });

  test.each([
    ['Ann Lee said the bridge is safe', 'Ann Lee: the bridge is safe'],
    [`${story}\n\nAnn Lee said the bridge is safe`, 'Ann Lee: the bridge is safe'],
    [`${story}\n\n“The bridge is safe for all of us” — Ann Lee\n\nIt is.`, 'Ann Lee: The bridge is safe for all of us'],
    [`${story}\n\nANN LEE: It is safe for all of us\n\nIt is.`, 'ANN LEE: It is safe for all of us'],
    [`${story}\n\n“And the bridge is safe.”\n\nIt is.`, 'Tom Hale: And the bridge is safe.'],
  ])('and so may what stands over nothing, is signed or is under a name: "%s"', (text, statement) => {
    expect(said(text)).toContain(statement);
  });
});

test('places are UTF-16 units into the document, and no two statements have words in common', () => {
  const text =
    '😀 Café news\n\n“It’s safe,” Ann Lee said, “for now.” Tom Hale denied it, saying that the piers had moved.';
  const { statements } = draftDocument({ name: 'a.txt', text });
  expect(statements.map(({ excerpt }) => text.slice(excerpt.start, excerpt.end))).toEqual([
    'It’s safe,” Ann Lee said, “for now.',
    'denied it',
    'that the piers had moved',
  ]);
  const places = statements.flatMap(({ pieces }) => pieces).sort((a, b) => a.start - b.start);
  for (const [i, { start }] of places.entries()) expect(start).toBeGreaterThanOrEqual(places[i - 1]?.end ?? 0);
});

test.each([
  ['“The bridge is safe,” Ann Lee said.', 'direct'],
  ['Ann Lee said the bridge is safe.', 'indirect'],
  ['Ann Lee said the bridge is “safe as houses”.', 'mixed'],
  ['Ann Lee called it “safe”.', 'mixed'],
])('%s is %s', (text, mode) => {
  expect(draftDocument({ name: 'a.txt', text }).statements.map((statement) => statement.mode)).toEqual([mode]);
});
