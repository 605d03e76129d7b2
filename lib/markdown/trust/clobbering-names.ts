/**
 * Ids and names, in lower case, under which a browser hands elements out as if they were properties
 * of the document, of a form or of the page itself, so that scripts take them for something else.
 *
 * @see https://html.spec.whatwg.org/multipage/dom.html#dom-document-namedItem-which
 */
export const clobberingNames: ReadonlySet<string> = new Set([
  ...['__proto__', 'constructor', 'hasownproperty', 'prototype', 'tostring', 'valueof'],
  // Of a document.
  ...['activeelement', 'adoptnode', 'all', 'anchors', 'append', 'applets', 'baseuri', 'body'],
  ...['characterset', 'charset', 'childnodes', 'children', 'clonenode', 'close', 'compatmode'],
  ...['contenttype', 'cookie', 'createelement', 'createevent', 'createtextnode', 'currentscript'],
  ...['defaultview', 'designmode', 'dir', 'doctype', 'document', 'documentelement', 'documenturi'],
  ...['domain', 'elementfrompoint', 'embeds', 'execcommand', 'firstchild', 'forms'],
  ...['getelementbyid', 'getelementsbyclassname', 'getelementsbyname', 'getelementsbytagname'],
  ...['head', 'hidden', 'images', 'implementation', 'importnode', 'inputencoding', 'lastchild'],
  ...['lastmodified', 'links', 'location', 'nodename', 'nodetype', 'nodevalue', 'open'],
  ...['ownerdocument', 'parentelement', 'parentnode', 'plugins', 'queryselector'],
  ...['queryselectorall', 'readystate', 'referrer', 'scripts', 'stylesheets', 'textcontent'],
  ...['title', 'url', 'visibilitystate', 'write', 'writeln'],
  // Of elements and forms.
  ...['action', 'attributes', 'classname', 'elements', 'getattribute', 'getattributenode', 'href'],
  ...['id', 'innerhtml', 'insertbefore', 'length', 'method', 'name', 'namespaceuri', 'nextsibling'],
  ...['outerhtml', 'previoussibling', 'removeattribute', 'removeattributenode', 'removechild'],
  ...['replacechild', 'reset', 'setattribute', 'src', 'style', 'submit', 'tagname', 'target'],
  ...['type', 'value', 'addeventlistener', 'removeeventlistener', 'dispatchevent'],
  // Of the page.
  ...[
    'alert',
    'event',
    'eval',
    'external',
    'fetch',
    'frames',
    'history',
    'localstorage',
    'navigator',
  ],
  ...['opener', 'origin', 'parent', 'self', 'sessionstorage', 'top', 'trustedtypes', 'window'],
  // Of the site's own pages and scripts.
  ...['main', 'mermaid'],
  // Of providers' scripts.
  ...['__cpembed', 'codepen', 'embedly', 'fb', 'fbasyncinit', 'iframely', 'instgrm', 'twttr'],
]);
