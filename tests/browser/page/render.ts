/** Put markup into the test document and hand back its container. */
export function render(html: string): HTMLElement {
  document.body.innerHTML = `<div id="fixture">${html}</div>`;
  return document.querySelector<HTMLElement>('#fixture')!;
}
