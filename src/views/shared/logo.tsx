/** Two quotation marks that face each other: two voices. The same drawing as `assets/icons/icon.svg`. */
export function Logo() {
  return (
    <svg class="logo" viewBox="0 0 32 32" width="24" height="24" aria-hidden="true" focusable="false">
      <path class="logo-one" d="M4 20a5.5 5.5 0 1 0 5.5-5.5c0-3 1.5-5 4-6.500" />
      <path class="logo-two" d="M28 12a5.500 5.500 0 1 0-5.500 5.500c0 3-1.500 5-4 6.500" />
    </svg>
  );
}
