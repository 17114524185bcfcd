type TextField = HTMLInputElement | HTMLTextAreaElement;

/** A text field as it was before a burst ran into it. */
export type FieldSnapshot = {
  readonly field: TextField;
  readonly value: string;
  readonly selection: readonly [number | null, number | null];
};

function focusedElement(): Element | null {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused;
}

export function snapshotOfFocus(): FieldSnapshot | null {
  const field = focusedElement();
  const isText = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;
  if (!isText || field.readOnly || field.disabled) return null;
  // Checkboxes, buttons and the like take no characters; number and date fields have no selection.
  if (/^(?:button|checkbox|radio|submit|reset|image|file|range|color)$/.test(field.type))
    return null;
  return {
    field,
    value: field.value,
    selection: [field.selectionStart, field.selectionEnd],
  };
}

/**
 * Puts the field back. Goes through the prototype's setter and an `input` event, since React
 * overrides `value` on the element itself and would take the change for its own.
 */
export function restoreField({ field, value, selection: [start, end] }: FieldSnapshot): void {
  if (field.value === value || !field.isConnected) return;
  const owner =
    field instanceof HTMLTextAreaElement
      ? HTMLTextAreaElement.prototype
      : HTMLInputElement.prototype;
  const setter = Object.getOwnPropertyDescriptor(owner, 'value');
  setter?.set?.call(field, value);
  field.dispatchEvent(new Event('input', { bubbles: true }));
  if (start !== null) field.setSelectionRange(start, end);
}
