const labelled = { 'aria-label': '' }
const aria = {
  'aria-role': 'i.role',
  'aria-label': '',
  'aria-hidden': '',
  'aria-checked': '',
  'aria-selected': '',
  'aria-disabled': '',
}

/** What the mini-program's components have beside the attributes that Taro knows. */
module.exports = { View: aria, Text: aria, Image: aria, Button: aria, Input: labelled, Textarea: labelled }
