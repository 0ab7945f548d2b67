/**
 * Puts the author into a field of the form, told by its path in the record; into the nearest part that has a field, and
 * into the form as a whole where none has.
 */
export function focusField(root: Element | null, path: string): void {
  const form = root?.querySelector('.form-pane');
  if (!form) return;
  const fields = [...form.querySelectorAll<HTMLElement>('[data-field]')];
  for (let name = path; name; name = name.replace(/(?:\.?[^.[\]]+|\[\d+\])$/, '')) {
    const field = fields.find(({ dataset }) => dataset.field === name || dataset.field?.startsWith(`${name}.`));
    if (field) {
      field.focus();
      return;
    }
  }
  (form.querySelector<HTMLElement>('[data-field]') ?? form.querySelector<HTMLElement>('h2'))?.focus();
}
