import type { Colours, Drawing } from './graph-svg.ts';

/** Gives the user a file. */
export function save(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

/** Browsers draw no larger pictures. */
const MOST_PIXELS = 60_000_000;
const LONGEST_SIDE = 16_000;

/** A drawing as PNG, as sharp as its size allows. Throws when the browser cannot draw it. */
export async function toPng({ text, width, height }: Drawing): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const scale = Math.min(2, LONGEST_SIDE / width, LONGEST_SIDE / height, Math.sqrt(MOST_PIXELS / (width * height)));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.floor(width * scale));
    canvas.height = Math.max(1, Math.floor(height * scale));
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((done, failed) => {
      canvas.toBlob((blob) => {
        if (blob === null) failed(new Error('the picture is too large for this browser'));
        else done(blob);
      }, 'image/png');
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** The colours that the page has now. */
export function pageColours(): Colours {
  const style = getComputedStyle(document.documentElement);
  const of = (name: keyof Colours): string => style.getPropertyValue(`--${name}`).trim();
  return {
    bg: of('bg'),
    surface: of('surface'),
    text: of('text'),
    muted: of('muted'),
    'border-strong': of('border-strong'),
    accent: of('accent'),
    good: of('good'),
    warn: of('warn'),
    bad: of('bad'),
    info: of('info'),
  };
}
