import type { Element, Parents, Root } from 'hast';
import { h } from 'hastscript';
import type { VFile } from 'vfile';
import { visitWithAncestors } from './visit.ts';

/** How wide the text is, in CSS pixels: `--measure` of app/site.css at its size of letters. */
const textWidth = 680;

/** From how much more on than it shows an image is worth a look at. */
const worthwhile = 1.15;

/** What already does something when it is pressed. */
const pressed = new Set(['a', 'button', 'summary', 'label', 'picture']);

/** What readers are told. */
interface Labels {
  enlarge(description: string): string;
  close: string;
}

/**
 * An image that is shown smaller than it is can be seen whole: pressed, it opens a dialog, which
 * is there without a script too. Wants the sizes that `rehypeImages` has found.
 *
 * In: `<img src="/sea.png" alt="The sea" width="2000" height="1000">`.
 * Out: `<button data-ui="wrap" class="enlarge" popovertarget="image-1"><img …></button>` and at the
 * end `<dialog popover id="image-1" data-ui="enlarged">` with the image in a button that closes it.
 */
export function rehypeEnlargedImages({ enlarge, close }: Labels) {
  return (tree: Root, file: VFile): void => {
    const dialogs: Element[] = [];
    visitWithAncestors(tree, (image, ancestors) => {
      const size = file.data.imageSizes?.get(image);
      const parent = ancestors.at(-1);
      if (!size || !parent || ancestors.some(isPressed)) return;
      const { src, alt, width } = image.properties;
      const shown = Math.min(Number(width) || textWidth, textWidth);
      if (size.width < shown * worthwhile) return;
      const id = `image-${dialogs.length + 1}`;
      const description = String(alt ?? '');
      parent.children.splice(
        parent.children.indexOf(image as never),
        1,
        h(
          'button.enlarge',
          {
            type: 'button',
            dataUi: 'wrap',
            popoverTarget: id,
            ariaLabel: enlarge(description),
          },
          image,
        ),
      );
      dialogs.push(
        h(
          'dialog',
          { id, popover: '', dataUi: 'enlarged', ariaLabel: description || enlarge('') },
          h(
            'button',
            {
              type: 'button',
              autoFocus: true,
              popoverTarget: id,
              popoverTargetAction: 'hide',
              ariaLabel: close,
            },
            h('img', {
              src,
              ...(size.copies && {
                srcSet: `${size.copies.srcSet}, ${src} ${size.width}w`,
                sizes: '100vw',
              }),
              alt: '',
              // Out of sight until then, so it is loaded when it is asked for.
              loading: 'lazy',
              width: size.width,
              height: size.height,
            }),
          ),
        ),
      );
    });
    tree.children.push(...dialogs);
  };
}

function isPressed(node: Parents): boolean {
  return node.type === 'element' && pressed.has(node.tagName);
}
