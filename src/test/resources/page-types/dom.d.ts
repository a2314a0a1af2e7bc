// A page knows what it drew: an element found by a selector is whatever it is there.
interface ParentNode {
  querySelector(selectors: string): any;
  querySelectorAll(selectors: string): NodeListOf<any>;
}
