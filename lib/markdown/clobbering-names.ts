/**
 * What scripts ask a document or a form for. An element of such a name or id stands in its way.
 *
 * @see https://html.spec.whatwg.org/multipage/dom.html#dom-tree-accessors
 */
const ofDocuments = new Set(
  `
  acceptCharset accessKey action activeElement activeViewTransition addEventListener adoptNode
  adoptedStyleSheets after alinkColor all anchors animate append appendChild applets
  assignedSlot attachInternals attachShadow attributeStyleMap attributes autocapitalize
  autocomplete autocorrect autofocus baseURI before bgColor blur body captureEvents
  caretPositionFromPoint caretRangeFromPoint characterSet charset checkValidity checkVisibility
  childElementCount childNodes children classList className clear click clientHeight clientLeft
  clientTop clientWidth cloneNode close closest compareDocumentPosition compatMode
  computedStyleMap constructor contains contentEditable contentType cookie createAttribute
  createAttributeNS createCDATASection createComment createDocumentFragment createElement
  createElementNS createEvent createExpression createNSResolver createNodeIterator
  createProcessingInstruction createRange createTextNode createTreeWalker currentCSSZoom
  currentScript customElementRegistry dataset defaultView designMode dir dispatchEvent doctype
  documentElement documentURI domain draggable editContext elementFromPoint elementTiming
  elements elementsFromPoint embeds encoding enctype enterKeyHint evaluate execCommand
  exitFullscreen exitPictureInPicture exitPointerLock featurePolicy fgColor firstChild
  firstElementChild focus focusGroup focusGroupStart fonts forms fragmentDirective fullscreen
  fullscreenElement fullscreenEnabled getAnimations getAttribute getAttributeNS
  getAttributeNames getAttributeNode getAttributeNodeNS getBoundingClientRect getClientRects
  getElementById getElementsByClassName getElementsByName getElementsByTagName
  getElementsByTagNameNS getHTML getRootNode getSelection hasAttribute hasAttributeNS
  hasAttributes hasChildNodes hasFocus hasOwnProperty hasPointerCapture hasStorageAccess
  hasUnpartitionedCookieAccess head hidden hidePopover id images implementation importNode inert
  innerHTML innerText inputEncoding inputMode insertAdjacentElement insertAdjacentHTML
  insertAdjacentText insertBefore isConnected isContentEditable isDefaultNamespace isEqualNode
  isPrototypeOf isSameNode lang lastChild lastElementChild lastModified length linkColor links
  localName location lookupNamespaceURI lookupPrefix matches method moveBefore name namespaceURI
  nextElementSibling nextSibling noValidate nodeName nodeType nodeValue nonce normalize
  offsetHeight offsetLeft offsetParent offsetTop offsetWidth open outerHTML outerText
  ownerDocument parentElement parentNode part pictureInPictureElement pictureInPictureEnabled
  plugins pointerLockElement popover prefix prepend prerendering previousElementSibling
  previousSibling propertyIsEnumerable pseudo queryCommandEnabled queryCommandIndeterm
  queryCommandState queryCommandSupported queryCommandValue querySelector querySelectorAll
  readyState referrer rel relList releaseEvents releasePointerCapture remove removeAttribute
  removeAttributeNS removeAttributeNode removeChild removeEventListener replaceChild
  replaceChildren replaceWith reportValidity requestFullscreen requestPointerLock
  requestStorageAccess requestSubmit reset role rootElement scripts scroll scrollBy scrollHeight
  scrollIntoView scrollIntoViewIfNeeded scrollLeft scrollTo scrollTop scrollWidth
  scrollingElement setAttribute setAttributeNS setAttributeNode setAttributeNodeNS setHTML
  setHTMLUnsafe setPointerCapture shadowRoot showPopover slot spellcheck startViewTransition
  style styleSheets submit tabIndex tagName target textContent timeline title toLocaleString
  toString toggleAttribute togglePopover translate valueOf virtualKeyboardPolicy visibilityState
  vlinkColor wasDiscarded when write writeln writingSuggestions xmlEncoding xmlStandalone
  xmlVersion
`
    .trim()
    .split(/\s+/),
);

/** All of a kind: event handlers, constants, states for readers who hear the page. */
const kinds = /^(?:on[a-z]+|[A-Z_]+|aria[A-Z]\w*|webkit[A-Z]\w*|__\w+__)$/;

/** What scripts of providers and of the site keep in the window, and ids of the site's own. */
const ofSite = /^(?:twttr|instgrm|iframely|embedly|mermaid|main|footnote-label|diagram-.*)$/;

/** Whether an element of this id or name would stand in the way of something else. */
export function isClobbering(name: string): boolean {
  return ofDocuments.has(name) || kinds.test(name) || ofSite.test(name);
}
