import { expect, test } from 'vitest';
import { formatCitation } from '../../../../src/ui/entry/citation.ts';
import { contestedClaim, makeEvidence, makePosition } from '../../../fixtures/entry-views.ts';

const [, islands, fishers] = contestedClaim.positions;

test.each([
  [
    'speech with an address',
    makePosition(),
    [
      'Mira Halden (Minister of Transport) on “The Norvik tunnel plan”, Apr 24, 2023: The tunnel would repay its cost and halve the journey to the islands. (paraphrase)',
      '“The tunnel will pay for itself within a generation.” [Quoted as printed]',
      'Tunnel vote splits the coast, Harbour Herald, Apr 26, 2023 (dated from outside these articles). https://herald.example/tunnel-vote',
    ],
  ],
  [
    'a source without outlet, date and address; reworded speech is not quoted',
    islands!,
    [
      'Island League on “The Norvik tunnel plan”, Apr 26, 2023 (dated from outside these articles): Ready to back the plan once the ferry keeps its winter timetable. (paraphrase)',
      'no support without the ferry [As reworded by the source]',
      'gazette-7, outlet not named, date of publication unknown.',
    ],
  ],
  [
    'who passes it on',
    fishers!,
    [
      expect.stringContaining('May 2023 (reckoned from the source)'),
      expect.stringMatching(
        /\[As the source reports it · According to the Ministry of Fisheries, citing Radio Sund\]$/,
      ),
      expect.any(String),
    ],
  ],
  [
    'a remark on what its date rests on',
    makePosition({
      when: {
        edtf: '2023-04-24',
        basis: 'external',
        cite: [
          { url: 'https://a.example' },
          { url: 'https://b.example', note: 'Whether this vote is meant is not certain.' },
        ],
      },
    }),
    [
      expect.stringContaining('Apr 24, 2023 (dated from outside these articles)'),
      'Remark: Whether this vote is meant is not certain.',
      expect.any(String),
      expect.any(String),
    ],
  ],
  [
    'two excerpts of one source name it once',
    makePosition({ evidence: [makeEvidence(), makeEvidence({ exact: 'Half the journey.' })] }),
    [
      expect.any(String),
      expect.stringContaining('pay for itself'),
      expect.stringContaining('Half'),
      expect.any(String),
    ],
  ],
])('%s', (_, position, lines) => expect(formatCitation(position).split('\n')).toEqual(lines));
