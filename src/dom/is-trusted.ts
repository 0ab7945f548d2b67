/** Whether an event is the browser's own account of what happened, and nothing that a script on the page made up. */
export function isTrusted(event: Event): boolean {
  return event.isTrusted;
}
