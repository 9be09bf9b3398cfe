// A value against its target, as one small bar.

import { verdicts } from './mots.js';

const SVG = 'http://www.w3.org/2000/svg';

function draw(name, attributes = {}) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

/** The text above and below says the same: hidden from readers. */
export function bar(variant) {
  const value = Number(variant.value ?? 0);
  const target = variant.target === null ? null : Number(variant.target);
  const full = variant.unit === '%' ? 100 : Math.max(value, target ?? 0, 1) * 1.25;
  const at = (x) => Math.max(0, Math.min(100, (100 * x) / full));
  const svg = draw('svg', {
    class: `bar ${verdicts[variant.verdict].tone}`, viewBox: '0 0 100 10',
    preserveAspectRatio: 'none', 'aria-hidden': 'true', focusable: 'false',
  });
  svg.append(draw('rect', { class: 'track', x: 0, y: 2, width: 100, height: 6 }));
  if (variant.value !== null) {
    svg.append(draw('rect', { class: 'fill', x: 0, y: 2, width: at(value), height: 6 }));
  }
  if (target !== null) {
    const x = Math.min(at(target), 99.6);
    svg.append(draw('line', { class: 'aim', x1: x, x2: x, y1: 0, y2: 10 }));
  }
  return svg;
}
