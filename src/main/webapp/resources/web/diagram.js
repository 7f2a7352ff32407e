/*
 * Draws the process diagram of a case.
 *
 * <div class="wj-diagram" data-xml="address of the BPMN XML"
 *      data-active="ids the case stands at" data-done="ids it has passed"
 *      data-label-active data-label-done data-label-none data-label-failed
 *      data-label-in data-label-out data-label-fit data-label-canvas></div>
 *
 * With data-position, the id of a part of the page, address and ids are those of the element of the class
 * wj-diagram-position in it, and the drawing follows whenever that part is updated.
 *
 * Ids are separated by commas or blanks. The same facts stand below the drawing as a sentence, so that
 * nobody needs to see the drawing to know the position.
 */
(function () {
  'use strict';

  const ZOOM_STEP = 1.25;
  const LARGEST_FIT = 1.1;
  const SMALLEST_READABLE = 0.6;
  const POSITION_ZOOM = 0.85;

  function ids(text) {
    return (text || '').split(/[\s,]+/).filter(Boolean);
  }

  function button(icon, label, action) {
    const element = document.createElement('button');
    element.type = 'button';
    element.className = 'wj-icon-button';
    element.title = label;
    element.setAttribute('aria-label', label);
    element.innerHTML = '<span class="pi ' + icon + '" aria-hidden="true"></span>';
    element.addEventListener('click', action);
    return element;
  }

  function fit(canvas) {
    canvas.zoom('fit-viewport', 'auto');
    if (canvas.zoom() > LARGEST_FIT) {
      canvas.zoom(LARGEST_FIT, 'auto');
    }
  }

  /** A long process is unreadable as a whole: show the surroundings of the position instead. */
  function showPosition(viewer, active) {
    const canvas = viewer.get('canvas');
    fit(canvas);
    // A step within a sub-process is active with it: the smallest is where the case stands.
    const registry = viewer.get('elementRegistry');
    const element = active.map(id => registry.get(id)).filter(Boolean).sort((a, b) => a.width - b.width)[0];
    if (element && canvas.zoom() < SMALLEST_READABLE) {
      canvas.zoom(POSITION_ZOOM, { x: element.x + element.width / 2, y: element.y + element.height / 2 });
      canvas.scrollToElement(element, 60);
    }
  }

  function mark(viewer, elements, marker) {
    const registry = viewer.get('elementRegistry');
    const known = elements.filter(id => registry.get(id));
    known.forEach(id => viewer.get('canvas').addMarker(id, marker));
    return known.map(id => registry.get(id).businessObject.name).filter(Boolean);
  }

  function sentence(data, done, active) {
    const parts = [];
    if (active.length) {
      parts.push(data.labelActive + active.join('、'));
    }
    if (done.length) {
      parts.push(data.labelDone + done.join('、'));
    }
    return parts.join(' · ') || data.labelNone;
  }

  function toolbar(viewer, data, activeNow) {
    const canvas = viewer.get('canvas');
    const bar = document.createElement('div');
    bar.className = 'wj-diagram-tools';
    bar.append(
      button('pi-plus', data.labelIn, () => canvas.zoom(canvas.zoom() * ZOOM_STEP)),
      button('pi-minus', data.labelOut, () => canvas.zoom(canvas.zoom() / ZOOM_STEP)),
      button('pi-expand', data.labelFit, () => showPosition(viewer, activeNow())));
    return bar;
  }

  /** The wheel scrolls the page unless the drawing has the focus. */
  function zoomOnlyWithFocus(viewer, frame) {
    const zoomScroll = viewer.get('zoomScroll');
    zoomScroll.toggle(false);
    frame.addEventListener('focusin', () => zoomScroll.toggle(true));
    frame.addEventListener('focusout', () => zoomScroll.toggle(false));
  }

  /** Marks a position, instead of the one before, and says it in words. */
  function show(viewer, position, data, text, frame) {
    viewer.get('elementRegistry').forEach(element => {
      viewer.get('canvas').removeMarker(element.id, 'wj-done');
      viewer.get('canvas').removeMarker(element.id, 'wj-active');
    });
    const active = ids(position.active);
    const done = mark(viewer, ids(position.done).filter(id => !active.includes(id)), 'wj-done');
    text.textContent = sentence(data, done, mark(viewer, active, 'wj-active'));
    const svg = frame.querySelector('.wj-diagram-canvas svg');
    svg.setAttribute('role', 'img');
    svg.setAttribute('aria-label', data.labelCanvas + ' ' + text.textContent);
  }

  async function draw(frame, position) {
    const data = frame.dataset;
    const text = document.createElement('p');
    text.className = 'wj-diagram-text';
    text.hidden = Boolean(data.position);
    const canvasElement = document.createElement('div');
    canvasElement.className = 'wj-diagram-canvas';
    frame.replaceChildren(canvasElement, text);
    try {
      const response = await fetch(position.xml, { headers: { Accept: 'application/xml' }, credentials: 'same-origin' });
      if (!response.ok) {
        throw new Error('diagram: HTTP ' + response.status);
      }
      const viewer = new BpmnViewer({ container: canvasElement });
      await viewer.importXML(await response.text());
      let active = ids(position.active);
      show(viewer, position, data, text, frame);
      showPosition(viewer, active);
      frame.prepend(toolbar(viewer, data, () => active));
      zoomOnlyWithFocus(viewer, canvasElement);
      return next => {
        active = ids(next.active);
        show(viewer, next, data, text, frame);
        showPosition(viewer, active);
      };
    } catch (failure) {
      frame.replaceChildren(text);
      text.hidden = false;
      text.textContent = data.labelFailed;
      return () => {};
    }
  }

  /** Draws what a part of the page says, anew where the model is another one, each time that it says something else. */
  function follow(frame, part) {
    let shown = null;
    let redraw = null;
    let work = Promise.resolve();
    const look = () => {
      const { xml, active, done } = part().querySelector('.wj-diagram-position').dataset;
      if (shown && shown.xml === xml && shown.active === active && shown.done === done) {
        return;
      }
      const sameModel = shown && shown.xml === xml;
      shown = { xml, active, done };
      const position = shown;
      work = work.then(async () => {
        if (sameModel) {
          redraw(position);
        } else {
          redraw = await draw(frame, position);
        }
      });
    };
    // An update replaces the part itself, so what surrounds it is watched.
    new MutationObserver(look).observe(part().parentElement, { childList: true, subtree: true });
    look();
  }

  document.querySelectorAll('.wj-diagram').forEach(frame => {
    if (frame.dataset.position) {
      follow(frame, () => document.getElementById(frame.dataset.position));
    } else {
      draw(frame, frame.dataset);
    }
  });
})();
