import type { CandidateClaim } from '../../drafting/combine-drafts.ts';
import type { Id } from '../../knowledge/schema/common.ts';
import type { Entry } from '../../knowledge/schema/entry.ts';
import type { Place } from '../../knowledge/schema/evidence.ts';
import { type TargetSpotting, targetSpottingSchema } from '../../knowledge/schema/spotting.ts';
import { DRAFT, type DraftRecord } from './draft-record.ts';

/** Where statements go that speak of none of the claims. */
export const UNSORTED: Id = 'unsorted-statements';

/**
 * The record of a thing that documents speak of: without a proposition, which only a person can give.
 * @param evidence where a source speaks of it
 */
export function claimRecord(id: Id, { label, count, isQuoted }: CandidateClaim, evidence: Place): DraftRecord<Entry> {
  return {
    comment: `${count} mentions${isQuoted ? ', in quotation marks' : ''}`,
    record: entryOf(id, label, evidence),
  };
}

/** The record of what is no claim: it keeps the statements that are still to be sorted. */
export function unsortedRecord(evidence: Place): DraftRecord<Entry> {
  return {
    comment: 'Not a claim: sort its positions into claims, then delete it.',
    record: entryOf(UNSORTED, `${DRAFT} statements still to sort`, evidence),
  };
}

/** How pages speak of a claim: in the words of its label. */
export function claimSpotting(target: Id, { label }: CandidateClaim): DraftRecord<TargetSpotting> {
  const pattern = label.replaceAll(/[^\p{L}\p{N} -]/gu, '');
  return { record: targetSpottingSchema.parse({ target, patterns: [pattern] }) };
}

function entryOf(id: Id, label: string, evidence: Place): Entry {
  const context = `${DRAFT} say in one or two attributed sentences what this is.`;
  return { id, kind: 'concept', label, proposition: null, context, evidence: [evidence] };
}
