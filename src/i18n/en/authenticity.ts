import type { Dictionary } from '../id.ts';

/** See the Indonesian file. */
export const authenticity: Dictionary['authenticity'] = {
  title: 'Check authenticity',
  description: 'Check whether a file or notice really comes from the City of Palu.',
  lead: 'Did you receive a file or notice in the name of the City of Palu? Check here whether it is what this portal published.',
  stays: 'Your file and your text are not sent anywhere. Everything is worked out on your device.',
  file: 'File',
  fileHint:
    'Choose a file, or drop it on this box. For example a PDF that you received in a message.',
  text: 'Text of a notice or news item',
  textHint: 'Paste the whole text. You can also paste the SHA-256 of a file.',
  submit: 'Check the text',
  busy: 'Checking…',
  genuine: 'Genuine',
  genuineFile: 'This file is exactly the one published on the portal.',
  genuineText: 'Everything in this text stands on this page.',
  different: 'Different',
  differentFile:
    'The portal has a file of this name, but with other content. Download the original from this page.',
  differentText: '{same} of {all} parts of this text stand on this page. These do not:',
  unknown: 'Unknown',
  unknownFile:
    'This file was not published on the portal. It may be false, changed, an older version, or from another body. Ask the agency.',
  unknownText:
    'This text is in no notice or news item of the portal. It may be false, rewritten, or from elsewhere. Ask the agency.',
  withdrawn: 'This page was withdrawn. It says why.',
  empty: 'There is no text yet. Paste the text first.',
  failed: 'It cannot be checked now. Check your internet connection, then try again.',
  byHand: 'Check it yourself without this tool',
  byHandLead:
    'Every file has a SHA-256, a row of 64 digits and letters. If one letter of the file changes, the SHA-256 changes too.',
  byHandOpen: 'Open the page of the document on the portal.',
  byHandFind: 'Under “Check that a file is genuine”, note its SHA-256.',
  byHandCount: 'Work out the SHA-256 of your file:',
  linux: 'Linux',
  mac: 'macOS',
  windows: 'Windows',
  command: 'file.pdf',
  byHandCompare: 'If both are the same, your file is genuine.',
  documents: 'See all documents',
  cards: 'For a checklist card, check its code',
  checkYours: 'Check your file',
};
