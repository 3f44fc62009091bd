/** Touchbase's mark: two people in touch. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <circle class="other" cx="10.5" cy="8" r="4" />
      <circle class="one" cx="5.5" cy="8" r="4" />
      <path class="touch" d="M8 4.878a4 4 0 0 1 0 6.244a4 4 0 0 1 0-6.244z" />
    </svg>
  );
}
