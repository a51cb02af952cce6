const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);

const number = (n: number): string => String(Math.round(n * 10) / 10);

interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill: string;
}

export const rect = ({ x, y, width, height, fill }: Rect): string =>
  `<rect x="${number(x)}" y="${number(y)}" width="${number(width)}" height="${number(height)}" fill="${fill}" stroke="#0b0c0c"/>`;

export const line = (x1: number, x2: number, y: number): string =>
  `<line x1="${number(x1)}" x2="${number(x2)}" y1="${number(y)}" y2="${number(y)}" stroke="#0b0c0c" stroke-width="2"/>`;

export const dot = (x: number, y: number, fill: string): string =>
  `<circle cx="${number(x)}" cy="${number(y)}" r="5" fill="${fill}" stroke="#0b0c0c" stroke-width="2"/>`;

export const words = (text: string, x: number, y: number, anchor: 'start' | 'middle' | 'end' = 'middle'): string =>
  `<text x="${number(x)}" y="${number(y)}" text-anchor="${anchor}">${escaped(text)}</text>`;

/** A drawing that scales with the page; its title tells those who do not see it what it is of. */
export const drawing = (title: string, width: number, height: number, inside: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 ${width} ${number(height)}" width="${width}" font-family="Arial, sans-serif" font-size="12" fill="#0b0c0c"><title>${escaped(title)}</title>${inside}</svg>`;
