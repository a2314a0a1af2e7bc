// Reordering a list by dragging a handle, for mouse, pen and finger alike. Nothing moves in the page until the
// drop: a line shows where the row would go, so the list under the pointer holds still.
const EDGE = 48;
const SPEED = 14;

/**
 * @param rows   the list's row elements, in order
 * @param from   the place of the row whose handle was pressed
 * @param scroll the element that scrolls, or null for the page
 * @param onDrop told `(from, to)` once, unless the row stays where it was or Escape is pressed
 */
export function startDrag(event, {rows, from, scroll, onDrop}) {
  if (event.button !== 0) return;
  event.preventDefault();
  let to = from;
  let y = event.clientY;
  let frame = 0;
  rows[from].classList.add('dragged');

  const mark = () => {
    for (const row of rows) row.classList.remove('drop-before', 'drop-after');
    if (to < from) rows[to].classList.add('drop-before');
    else if (to > from) rows[to].classList.add('drop-after');
  };

  const aim = () => {
    const middles = rows.map(row => {
      const box = row.getBoundingClientRect();
      return box.top + box.height / 2;
    });
    const above = middles.filter((middle, i) => i !== from && middle < y).length;
    if (above !== to) {
      to = above;
      mark();
    }
  };

  // A long plan scrolls by itself while the pointer rests near its edge.
  const glide = () => {
    const box = scroll?.getBoundingClientRect() ?? {top: 0, bottom: innerHeight};
    const by = y < box.top + EDGE ? -SPEED : y > box.bottom - EDGE ? SPEED : 0;
    if (by !== 0) {
      (scroll ?? window).scrollBy(0, by);
      aim();
    }
    frame = requestAnimationFrame(glide);
  };

  const move = moved => {
    y = moved.clientY;
    aim();
  };
  const end = dropped => {
    cancelAnimationFrame(frame);
    window.removeEventListener('pointermove', move);
    window.removeEventListener('pointerup', up);
    window.removeEventListener('pointercancel', cancel);
    window.removeEventListener('keydown', key, true);
    for (const row of rows) row.classList.remove('dragged', 'drop-before', 'drop-after');
    if (dropped && to !== from) onDrop(from, to);
  };
  const up = () => end(true);
  const cancel = () => end(false);
  const key = pressed => {
    if (pressed.key !== 'Escape') return;
    pressed.preventDefault();
    pressed.stopPropagation();
    end(false);
  };
  window.addEventListener('pointermove', move);
  window.addEventListener('pointerup', up);
  window.addEventListener('pointercancel', cancel);
  window.addEventListener('keydown', key, true);
  frame = requestAnimationFrame(glide);
}
