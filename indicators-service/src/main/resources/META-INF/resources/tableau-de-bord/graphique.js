// Charts: the library is fetched when the first of them comes near the window, never before the
// figures. What each shows is also in the words and the table beside it.

const LIBRARY = '/tableau-de-bord/echarts.js';
const NEAR = '300px';

let library;
const waiting = new Map();
const drawn = new Map();

/** The library declares itself as a global; an import runs it once. */
const load = () => (library ??= import(LIBRARY).then(() => globalThis.echarts));

const near = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) if (isIntersecting) paint(target);
}, { rootMargin: NEAR });

const sized = new ResizeObserver((entries) => {
  for (const { target, contentRect } of entries) {
    const chart = drawn.get(target);
    if (chart && contentRect.width > 0 && Math.abs(chart.width - contentRect.width) > 1) refit(target, chart);
  }
});

/** The place of a chart, whose height is kept from the start so that nothing moves. */
export function place(height, option) {
  const plot = document.createElement('div');
  plot.className = 'plot';
  plot.style.height = `${height}px`;
  waiting.set(plot, { option, height });
  near.observe(plot);
  return plot;
}

async function paint(plot) {
  const asked = waiting.get(plot);
  if (!asked) return;
  waiting.delete(plot);
  near.unobserve(plot);
  const echarts = await load();
  if (!plot.isConnected || plot.clientWidth === 0) {
    // Not on the page yet, or on a view that is not shown: it is drawn when it comes near.
    waiting.set(plot, asked);
    near.observe(plot);
    return;
  }
  const instance = echarts.init(plot, null, { renderer: 'svg', locale: 'FR' });
  const chart = { instance, option: asked.option, width: 0 };
  drawn.set(plot, chart);
  refit(plot, chart);
  sized.observe(plot);
}

function refit(plot, chart) {
  chart.width = plot.clientWidth;
  chart.instance.resize();
  chart.instance.setOption({ ...common(), ...chart.option(chart.width) }, true);
  const svg = plot.querySelector('svg');
  // On paper the width is another one: the drawing is scaled instead of drawn anew.
  svg?.setAttribute('viewBox', `0 0 ${svg.getAttribute('width')} ${svg.getAttribute('height')}`);
  svg?.setAttribute('aria-hidden', 'true');
}

/** No motion, no HTML of the library's own: the page's policy admits no style from a script. */
const common = () => ({
  animation: false,
  textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: ink.text },
});

export const ink = {
  text: '#14213d', soft: '#4a5670', line: '#d8dee9', deep: '#17479e', kept: '#1d6b4f',
  missed: '#a3341f', unknown: '#5b6467', amber: '#9a5b00', pale: '#e4e9f1', chosen: '#e9eef7',
};

export const tooltip = (more = {}) => ({
  renderMode: 'richText', confine: true, transitionDuration: 0, backgroundColor: '#fff',
  borderColor: ink.soft, borderWidth: 1, padding: 8, textStyle: { color: ink.text, fontSize: 13 }, ...more,
});

/** What a reader hears in place of the drawing. */
export const aria = (description) => ({ enabled: true, label: { enabled: true, description } });

/** Forgets the charts of a view that is about to be made anew. */
export function clear(view) {
  for (const plot of view.querySelectorAll('.plot')) {
    near.unobserve(plot);
    sized.unobserve(plot);
    waiting.delete(plot);
    drawn.get(plot)?.instance.dispose();
    drawn.delete(plot);
  }
}

/** Draws what is still waiting on the view shown: paper has no window to come near to. */
export async function paintAll(view) {
  await Promise.all([...waiting.keys()].filter((plot) => view.contains(plot)).map(paint));
}

/** Once nothing else is to do, so that printing finds every drawing made. */
export function paintAtLeisure(view) {
  const idle = globalThis.requestIdleCallback ?? ((action) => setTimeout(action, 500));
  idle(() => paintAll(view), { timeout: 3000 });
}
