/** How the window moves: at once for those who want no motion. */
export const moving = (): { readonly duration: number } => ({
  duration: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 200,
});
