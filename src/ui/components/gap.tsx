/**
 * The room of rows that a long list leaves out.
 * @param height CSS pixels
 */
export function Gap({ height }: { height: number }) {
  return <li class="gap" aria-hidden="true" style={{ blockSize: `${height}px` }} />;
}
