import { appWords } from './app.ts';
import { collectionWords } from './collection.ts';
import { editorWords } from './editor.ts';
import { mediaLibraryWords } from './media-library.ts';
import { widgetWords } from './widgets.ts';

/** Every string of Decap's interface in Indonesian; the same keys as Decap's own `en`. */
export const indonesian = {
  ...appWords,
  ...collectionWords,
  ...mediaLibraryWords,
  editor: { ...editorWords, editorWidgets: widgetWords },
};
