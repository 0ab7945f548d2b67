/** The side panel: everything known about what the page in view names. */
export function Panel() {
  return <main class="panel" />;
}
