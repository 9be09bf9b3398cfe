// Elements, made without HTML: whatever a figure is called, it stays text.

export const $ = (id) => document.getElementById(id);

/** An element, its attributes and its children; text is always text. */
export function el(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== null && value !== false) element.setAttribute(key, value === true ? '' : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
}

/** A button and what it does. */
export function button(text, action, attributes = {}) {
  const element = el('button', { type: 'button', class: 'small', ...attributes }, text);
  element.addEventListener('click', action);
  return element;
}

/** The place of what comes later; what goes wrong is said there. */
export function later(promise, content, wrong) {
  const place = el('div', { class: 'later', 'aria-busy': 'true' });
  promise.then((answer) => place.replaceChildren(...[content(answer)].flat().filter(Boolean)))
    .catch((error) => place.replaceChildren(el('p', { class: 'panel failure' }, wrong(error))))
    .finally(() => place.removeAttribute('aria-busy'));
  return place;
}

/** What opens under a line of words; its content is made when it is first opened. */
export function opening(words, content, attributes = {}) {
  const details = el('details', attributes, el('summary', {}, words));
  details.addEventListener('toggle', () => {
    if (details.open && details.children.length === 1) details.append(...[content()].flat());
  });
  return details;
}

/** What opens under a line of words, and is there from the start. */
export const unfolding = (words, ...content) => el('details', {}, el('summary', {}, words), ...content);
