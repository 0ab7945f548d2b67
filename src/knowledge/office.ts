import { daysOf, OPEN_END, OPEN_START } from './edtf.ts';
import type { Actor, Office } from './schema/actor.ts';
import type { Id } from './schema/common.ts';

/**
 * The title under which an actor spoke: the one in force for all of the date, else one that the sources of the
 * statement print. A title that was not in force on a known date is never shown, whatever a source prints.
 */
export function officeAt(actor: Actor, edtf: string | null, sources: Id[]): string | null {
  return officesAt(actor, edtf, sources)[0]?.title ?? null;
}

/** The offices in which an actor spoke, by the same rule: those in force first, then those that the sources print. */
export function officesAt(actor: Actor, edtf: string | null, sources: Id[]): Office[] {
  const offices = actor.offices ?? [];
  const inForce = edtf === null ? [] : offices.filter((office) => isInForce(office, edtf));
  const printed = offices.filter(
    (office) => (edtf === null || !isDated(office)) && office.printedIn.some((source) => sources.includes(source)),
  );
  return [...inForce, ...printed];
}

function isDated(office: Office): boolean {
  return office.from !== null || office.to !== null;
}

function isInForce(office: Office, edtf: string): boolean {
  const days = daysOf(edtf);
  if (!days || !isDated(office)) return false;
  // Of a view without a beginning it is known that it was held on its last day.
  const first = days.first === OPEN_START ? days.last : days.first;
  // Held from the first day that `from` may mean: an office known to the year is not cut short by our not knowing more.
  const from = office.from === null ? OPEN_START : (daysOf(office.from)?.first ?? OPEN_START);
  const to = office.to === null ? OPEN_END : (daysOf(office.to)?.last ?? OPEN_END);
  return from <= first && days.last <= to;
}
