/** Have a developer told when something fails that the browser has asked for: nobody else waits for it. */
export function tellFailure(name: string, doing: Promise<unknown>): void {
  doing.catch((error: unknown) => console.warn(`Counterpoint: ${name} failed`, error));
}
