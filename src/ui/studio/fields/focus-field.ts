/**
 * Puts the author into a field of the form, told by its path in the record; into the nearest part that has a field, and
 * into the form as a whole where none has.
 */
export function focusField(form: Element | null | undefined, path: string): void {
  if (!form) return;
  const fields = [...form.querySelectorAll<HTMLElement>('[data-field]')];
  for (let name = path; name; name = name.replace(/(?:\.?[^.[\]]+|\[\d+\])$/, '')) {
    const field = fields.find(
      ({ dataset }) =>
        dataset.field === name || dataset.field?.startsWith(`${name}.`) || dataset.field?.startsWith(`${name}[`),
    );
    if (field) {
      focus(field);
      return;
    }
  }
  focus(form.querySelector<HTMLElement>('[data-field]') ?? form.querySelector<HTMLElement>('h2'));
}

function focus(element: HTMLElement | null): void {
  // What is folded away takes no focus.
  for (let at = element?.closest('details'); at; at = at.parentElement?.closest('details')) at.open = true;
  element?.focus();
}
